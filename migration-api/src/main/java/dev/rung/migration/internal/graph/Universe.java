package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The migrations under judgement together with those that are only visible. Used by one thread. */
final class Universe {
  private final List<MigrationFacts> judged;
  private final Map<String, MigrationFacts> byClass = new LinkedHashMap<>();
  private final Map<String, MigrationId> idByClass = new HashMap<>();
  private final TreeMap<MigrationId, MigrationFacts> byId = new TreeMap<>();
  private final Map<String, TreeMap<Version, MigrationFacts>> byModule = new HashMap<>();

  private final Sight sight;
  private @Nullable Set<String> met; // made when somebody asks

  Universe(Collection<MigrationFacts> judged, Collection<MigrationFacts> visible, Sight sight) {
    this.judged = List.copyOf(judged);
    this.sight = sight;
    for (MigrationFacts facts : judged) {
      add(facts);
    }
    for (MigrationFacts facts : visible) {
      if (!byClass.containsKey(facts.className())) {
        add(facts);
      }
    }
  }

  private void add(MigrationFacts facts) {
    byClass.put(facts.className(), facts);
    MigrationId id = facts.id();
    if (id == null) {
      return;
    }
    idByClass.put(facts.className(), id);
    if (byId.putIfAbsent(id, facts) == null) {
      TreeMap<Version, MigrationFacts> module = byModule.get(id.module());
      if (module == null) {
        module = new TreeMap<>();
        byModule.put(id.module(), module);
      }
      module.put(id.version(), facts);
    }
  }

  /** The migrations to report on, in the order in which they were given. */
  List<MigrationFacts> judged() {
    return judged;
  }

  /** Judged and visible ones. */
  Collection<MigrationFacts> all() {
    return byClass.values();
  }

  /** The id, or null when version or module cannot be read. */
  @Nullable MigrationId idOf(MigrationFacts facts) {
    return idByClass.get(facts.className());
  }

  /** The migration of that class, or null. */
  @Nullable MigrationFacts ofClass(String className) {
    return byClass.get(className);
  }

  /** The first migration with that id, or null. */
  @Nullable MigrationFacts ofId(MigrationId id) {
    return byId.get(id);
  }

  /** Whether the module is known in full; of one that is only visible, parts may be missing. */
  boolean hasWhole(String module) {
    return isJudgedModule(module) || sight.wholeModules().contains(module);
  }

  /** Whether one of the judged migrations belongs to the module. */
  boolean isJudgedModule(String module) {
    for (MigrationFacts facts : judged) {
      if (facts.module().equals(module)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is visible by its class alone. */
  boolean isUnlisted(MigrationFacts facts) {
    return sight.unlisted().contains(facts.className());
  }

  /** Whether no class of that name is anywhere, migration or not. */
  boolean isAbsent(String className) {
    return sight.absent().contains(className);
  }

  /**
   * Whether a migration surely runs together with the judged ones: they, or their ancestors, are of
   * its code source.
   */
  boolean meets(MigrationFacts facts) {
    Set<String> sources = met;
    if (sources == null) {
      sources = metSources();
      met = sources;
    }
    return sources.contains(facts.source());
  }

  private Set<String> metSources() {
    Set<String> sources = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<MigrationFacts> open = new ArrayDeque<>(judged);
    while (!open.isEmpty()) {
      MigrationFacts facts = open.remove();
      if (seen.add(facts.className())) {
        sources.add(facts.source());
        for (NamedParent named : namedParents(facts)) {
          MigrationFacts parent = parentOf(facts, named);
          if (parent != null) {
            open.add(parent);
          }
        }
      }
    }
    return sources;
  }

  /** The ids of a module, in order; empty when none is known. */
  List<MigrationId> idsOf(String module) {
    List<MigrationId> ids = new ArrayList<>();
    TreeMap<Version, MigrationFacts> versions = byModule.get(module);
    if (versions != null) {
      for (Version version : versions.keySet()) {
        ids.add(new MigrationId(module, version));
      }
    }
    return ids;
  }

  /** The names of all known modules. */
  Collection<String> modules() {
    return byModule.keySet();
  }

  /** The parents that a declaration names and that have a readable id, in order of declaration. */
  List<NamedParent> namedParents(MigrationFacts facts) {
    List<NamedParent> parents = new ArrayList<>();
    for (int i = 0; i < facts.dependsOn().size(); i++) {
      MigrationFacts parent = byClass.get(facts.dependsOn().get(i));
      MigrationId id = parent == null ? null : idOf(parent);
      if (id != null) {
        parents.add(new NamedParent(facts.className(), id, Finding.Site.DEPENDS_ON, i));
      }
    }
    for (int i = 0; i < facts.dependsOnIds().size(); i++) {
      MigrationId id = MigrationId.parse(facts.dependsOnIds().get(i));
      if (id != null) {
        parents.add(new NamedParent(facts.className(), id, Finding.Site.DEPENDS_ON_IDS, i));
      }
    }
    return parents;
  }

  /** The migration that a declaration names, or null when there is none of that id. */
  @Nullable MigrationFacts parentOf(MigrationFacts child, NamedParent named) {
    return named.site() == Finding.Site.DEPENDS_ON
        ? byClass.get(child.dependsOn().get(named.index()))
        : byId.get(named.id());
  }

  /** The next lower version of the own module, for a migration that names no parent there. */
  @Nullable MigrationId implicitParent(MigrationFacts facts, List<NamedParent> named) {
    MigrationId id = idOf(facts);
    if (id == null || facts.root()) {
      return null;
    }
    for (NamedParent parent : named) {
      if (parent.id().module().equals(id.module())) {
        return null;
      }
    }
    TreeMap<Version, MigrationFacts> module = byModule.get(id.module());
    Version lower = module == null ? null : module.lowerKey(id.version());
    return lower == null ? null : new MigrationId(id.module(), lower);
  }

  /** A parent as declared, with the class that declares it and the place of the declaration. */
  record NamedParent(String child, MigrationId id, Finding.Site site, int index) {}
}
