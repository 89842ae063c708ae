package dev.rung.processor;

import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.MigrationIndex;
import dev.rung.migration.internal.index.PackageStamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes the index of a code source; the same sources give the same text. */
final class IndexMaker {
  /** Covers no package, so that a start reads the classes. */
  private static final MigrationIndex COVERS_NOTHING = new MigrationIndex(List.of(), List.of());

  private final Map<String, MigrationId> idByClass = new HashMap<>();
  private final Survey survey;

  IndexMaker(Survey survey) {
    this.survey = survey;
    put(survey.judged());
    put(survey.known());
  }

  private void put(List<MigrationFacts> migrations) {
    for (MigrationFacts facts : migrations) {
      MigrationId id = facts.id();
      if (id != null) {
        idByClass.put(facts.className(), id);
      }
    }
  }

  /**
   * The index. It covers nothing when a class that a former compilation left names a parent that is
   * gone: what is wrong there is told when that class is compiled, or when the migrations run.
   */
  MigrationIndex index() {
    Map<MigrationId, IndexEntry> entries = new TreeMap<>();
    for (Declaration declaration : survey.own()) {
      MigrationId id = declaration.facts().id();
      SortedSet<MigrationId> parents = parents(declaration);
      if (id == null || parents == null) {
        return COVERS_NOTHING;
      }
      entries.put(id, entry(id, declaration.facts(), parents));
    }
    List<PackageStamp> stamps = new ArrayList<>();
    survey.packages().forEach((name, types) -> stamps.add(stamp(name, types)));
    return new MigrationIndex(List.copyOf(entries.values()), stamps);
  }

  private @Nullable SortedSet<MigrationId> parents(Declaration declaration) {
    MigrationFacts facts = declaration.facts();
    if (!declaration.doubts().isEmpty()) {
      return null;
    }
    SortedSet<MigrationId> parents = new TreeSet<>();
    for (String className : facts.dependsOn()) {
      MigrationId id = idByClass.get(className);
      if (id == null) {
        return null;
      }
      parents.add(id);
    }
    for (String text : facts.dependsOnIds()) {
      MigrationId id = MigrationId.parse(text);
      if (id == null) {
        return null;
      }
      parents.add(id);
    }
    return parents;
  }

  private static IndexEntry entry(
      MigrationId id, MigrationFacts facts, SortedSet<MigrationId> parents) {
    List<String> parentIds = new ArrayList<>(parents.size());
    for (MigrationId parent : parents) {
      parentIds.add(parent.toString());
    }
    return new IndexEntry(
        id.toString(),
        facts.className(),
        facts.is(Trait.REVERSIBLE),
        facts.root(),
        facts.retry(),
        facts.is(Trait.BACKWARD_COMPATIBLE),
        parentIds,
        facts.description(),
        facts.code().files(facts.className()));
  }

  private static PackageStamp stamp(String packageName, List<TypeElement> types) {
    List<String> names = new ArrayList<>(types.size());
    for (TypeElement type : types) {
      names.add(type.getSimpleName().toString());
    }
    return PackageStamp.of(packageName, names);
  }
}
