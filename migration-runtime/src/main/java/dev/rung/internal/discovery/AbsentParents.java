package dev.rung.internal.discovery;

import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.index.IndexEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parents named by classes that are nowhere, as when a jar runs without the jar that it builds on.
 * The index of the child's code source has all its parents as ids; those that no other declaration
 * explains are the ids of the absent classes. A child that was told them so depends on ids, which
 * the history can satisfy. Used by one thread for one look.
 */
final class AbsentParents {
  private final List<MigrationFacts> migrations;
  private final Map<String, MigrationFacts> present = new HashMap<>();
  private final Set<String> absent = new HashSet<>();
  private final Map<String, IndexEntry> entries = new HashMap<>();

  private AbsentParents(List<MigrationFacts> migrations) {
    this.migrations = migrations;
  }

  /**
   * Looks for the classes.
   *
   * @param inScope the class names of all migrations in scope
   * @param visible those elsewhere that were found
   */
  static AbsentParents of(
      List<MigrationFacts> migrations,
      Set<String> inScope,
      List<MigrationFacts> visible,
      OpenSources sources) {
    AbsentParents parents = new AbsentParents(migrations);
    for (MigrationFacts facts : migrations) {
      for (String parent : facts.dependsOn()) {
        if (!inScope.contains(parent)
            && isNameOfClass(parent)
            && !sources.hasClass(SourceEntry.nameOfClass(parent))) {
          parents.absent.add(parent);
        }
      }
    }
    if (!parents.isNone()) {
      visible.forEach(facts -> parents.present.put(facts.className(), facts));
      migrations.forEach(facts -> parents.present.put(facts.className(), facts));
    }
    return parents;
  }

  /** Not so are primitive types and arrays, which an annotation can name as well. */
  private static boolean isNameOfClass(String name) {
    return name.indexOf('.') > 0 && name.indexOf('[') < 0;
  }

  boolean isNone() {
    return absent.isEmpty();
  }

  /**
   * Hears what the index of a code source says.
   *
   * @param index null when there is none that can be believed
   */
  void ask(CodeSource source, @Nullable List<IndexEntry> index) {
    if (index != null) {
      for (IndexEntry entry : index) {
        entries.put(key(source.shown(), entry.className()), entry);
      }
    }
  }

  /** All migrations; those that could be told the ids of absent parents depend on these ids. */
  List<MigrationFacts> settled() {
    if (isNone()) {
      return migrations;
    }
    List<MigrationFacts> settled = new ArrayList<>(migrations.size());
    for (MigrationFacts facts : migrations) {
      Set<String> ids = ids(facts);
      settled.add(ids.isEmpty() ? facts : byIds(facts, ids));
    }
    return settled;
  }

  /** The absent classes that remain absent for at least one migration. */
  Set<String> unknown() {
    Set<String> unknown = new HashSet<>();
    for (MigrationFacts facts : migrations) {
      Set<String> here = absentOf(facts);
      if (!here.isEmpty() && ids(facts).isEmpty()) {
        unknown.addAll(here);
      }
    }
    return unknown;
  }

  /** As many as it has absent parents, else none: an index that does not fit tells nothing. */
  private Set<String> ids(MigrationFacts facts) {
    Set<String> here = absentOf(facts);
    IndexEntry entry = entries.get(key(facts.source(), facts.className()));
    if (here.isEmpty() || entry == null) {
      return Set.of();
    }
    Set<String> ids = new TreeSet<>(entry.parents());
    for (String parent : facts.dependsOn()) {
      MigrationFacts known = present.get(parent);
      if (known != null) {
        ids.remove(String.valueOf(known.id()));
      }
    }
    for (String text : facts.dependsOnIds()) {
      ids.remove(String.valueOf(MigrationId.parse(text)));
    }
    return ids.size() == here.size() ? ids : Set.of();
  }

  private Set<String> absentOf(MigrationFacts facts) {
    Set<String> here = new HashSet<>(facts.dependsOn());
    here.retainAll(absent);
    return here;
  }

  private MigrationFacts byIds(MigrationFacts facts, Set<String> ids) {
    List<String> classes = new ArrayList<>(facts.dependsOn());
    classes.removeAll(absent);
    List<String> all = new ArrayList<>(facts.dependsOnIds());
    all.addAll(ids);
    return new MigrationFacts(
        facts.className(),
        facts.source(),
        facts.module(),
        facts.version(),
        facts.description(),
        classes,
        all,
        facts.root(),
        facts.retry(),
        facts.traits(),
        facts.code());
  }

  private static String key(String source, String className) {
    return source + '\n' + className;
  }
}
