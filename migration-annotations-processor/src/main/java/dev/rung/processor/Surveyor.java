package dev.rung.processor;

import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Sight;
import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.MigrationIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Looks for every migration that matters to this compilation. It may be a partial one; then the
 * others of the same code source come from the packages that are compiled and from the index that a
 * former compilation wrote, as far as their classes are still there.
 */
final class Surveyor {
  private final Elements elements;
  private final Rounds rounds;
  private final CodeSource source;
  private final OtherJars others;
  private final DeclarationReader reader;

  Surveyor(
      Elements elements,
      Rounds rounds,
      CodeSource source,
      OtherJars others,
      UnknownAnnotations unknown) {
    this.others = others;
    this.elements = elements;
    this.rounds = rounds;
    this.source = source;
    ModuleNames modules = new ModuleNames(elements, source, unknown);
    this.reader = new DeclarationReader(elements, modules, unknown);
  }

  /**
   * Looks around.
   *
   * @param former the index of a former compilation, or null
   */
  Survey survey(@Nullable MigrationIndex former) {
    List<Declaration> declared = new ArrayList<>();
    for (TypeElement type : rounds.migrations()) {
      add(declared, type, true);
    }
    Map<String, List<TypeElement>> packages = new TreeMap<>();
    List<Declaration> compiled = new ArrayList<>();
    for (String name : packageNames(former)) {
      List<TypeElement> types = source.typesOf(name);
      packages.put(name, types);
      for (TypeElement type : types) {
        addOthers(compiled, type);
      }
    }
    List<Declaration> own = new ArrayList<>(declared);
    own.addAll(compiled);
    Map<String, MigrationFacts> unlisted = unlisted(own);
    List<MigrationFacts> visible = new ArrayList<>(others.facts());
    visible.addAll(unlisted.values());
    Sight sight = new Sight(others.modules(), unlisted.keySet());
    return new Survey(declared, compiled, visible, sight, packages);
  }

  private SortedSet<String> packageNames(@Nullable MigrationIndex former) {
    SortedSet<String> names = new TreeSet<>(rounds.packages());
    if (former != null) {
      for (IndexEntry entry : former.entries()) {
        TypeElement type = elements.getTypeElement(entry.className().replace('$', '.'));
        if (type != null && source.has(type)) {
          names.add(elements.getPackageOf(type).getQualifiedName().toString());
        }
      }
    }
    return names;
  }

  private void addOthers(List<Declaration> compiled, TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (rounds.hasTopLevelType(name)) {
      return;
    }
    add(compiled, type, true);
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addOthers(compiled, nested);
    }
  }

  /** Ancestors that are named by their class, of other code sources, and in no index. */
  private Map<String, MigrationFacts> unlisted(List<Declaration> own) {
    Set<String> seen = new HashSet<>();
    for (Declaration declaration : own) {
      seen.add(declaration.facts().className());
    }
    Map<String, MigrationFacts> unlisted = new LinkedHashMap<>();
    Deque<Declaration> open = new ArrayDeque<>(own);
    while (!open.isEmpty()) {
      for (TypeElement parent : open.remove().parents()) {
        String name = elements.getBinaryName(parent).toString();
        boolean known = !seen.add(name) || others.has(name);
        Declaration found = known ? null : reader.read(parent, source.has(parent));
        if (found != null) {
          unlisted.put(name, others.placed(found.facts()));
          open.add(found);
        }
      }
    }
    return unlisted;
  }

  private void add(List<Declaration> to, TypeElement type, boolean isOwn) {
    Declaration declaration = reader.read(type, isOwn);
    if (declaration != null) {
      to.add(declaration);
    }
  }
}
