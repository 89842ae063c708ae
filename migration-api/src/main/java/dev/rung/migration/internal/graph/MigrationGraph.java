package dev.rung.migration.internal.graph;

import static java.util.Objects.requireNonNull;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of migrations in the order in which they run: parents first, ties by module and version,
 * the same on every machine. One that is {@link Valid} passed every rule. Immutable.
 */
public final class MigrationGraph {
  private static final List<Rule> RULES =
      List.of(
          new DeclarationRules.IsPublic(),
          new DeclarationRules.IsConcrete(),
          new DeclarationRules.IsStandalone(),
          new DeclarationRules.IsConstructible(),
          new DeclarationRules.IsOfOneKind(),
          new DeclarationRules.HasVersion(),
          new DeclarationRules.HasModuleName(),
          new DeclarationRules.NamesReadableIds(),
          new ResourceNames(),
          new DependencyRules.UniqueIds(),
          new ModuleInOneSource(),
          new DependencyRules.DependsOnMigrations(),
          new DependencyRules.KnownIds(),
          new DependencyRules.LowerVersions(),
          new DependencyRules.RootsAreRoots(),
          new CycleRule());

  private final Map<MigrationId, Node> nodes;

  private MigrationGraph(Map<MigrationId, Node> nodes) {
    this.nodes = nodes;
  }

  /** What came of a set of facts. */
  public sealed interface Result {
    /** Every finding, in the order of rules and declarations; errors and warnings. */
    List<Finding> findings();
  }

  /**
   * The migrations can be used.
   *
   * @param graph them
   * @param findings warnings only
   */
  public record Valid(MigrationGraph graph, List<Finding> findings) implements Result {}

  /**
   * The migrations cannot be used.
   *
   * @param found what has an id, to be shown and never run; what no order can be found for is last
   * @param findings all that is wrong, at least one error
   */
  public record Invalid(MigrationGraph found, List<Finding> findings) implements Result {}

  /**
   * One migration in its place.
   *
   * @param id its id
   * @param facts as declared
   * @param parents named ones and the implicit one, sorted; those of other modules may be absent
   *     from the graph
   */
  public record Node(MigrationId id, MigrationFacts facts, List<MigrationId> parents) {}

  /**
   * Judges migrations and puts them in order.
   *
   * @param judged the migrations to report on, in the order in which they should be told
   * @param visible other migrations that the judged ones may name; not part of the graph
   */
  public static Result of(Collection<MigrationFacts> judged, Collection<MigrationFacts> visible) {
    return of(judged, visible, Sight.PARTIAL);
  }

  /**
   * The same where more is known of what is elsewhere.
   *
   * @param sight which of the classes that are named do not exist here
   */
  public static Result of(
      Collection<MigrationFacts> judged, Collection<MigrationFacts> visible, Sight sight) {
    Universe universe = new Universe(judged, visible, sight);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.check(universe, findings);
    }
    return result(universe, findings);
  }

  /**
   * Judges migrations while they are compiled: by the same rules, with advice for their author.
   *
   * @param judged the migrations to report on, in the order in which they should be told
   * @param visible other migrations: those compiled before, and those of other jars
   * @param sight how much is known of other jars
   */
  public static Result ofSources(
      Collection<MigrationFacts> judged, Collection<MigrationFacts> visible, Sight sight) {
    Universe universe = new Universe(judged, visible, sight);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.check(universe, findings);
    }
    for (Rule rule : AdviceRules.ALL) {
      rule.check(universe, findings);
    }
    return result(universe, findings);
  }

  private static Result result(Universe universe, List<Finding> findings) {
    MigrationGraph graph = new MigrationGraph(sorted(universe));
    List<Finding> all = Collections.unmodifiableList(findings);
    for (Finding finding : findings) {
      if (finding.isError()) {
        return new Invalid(graph, all);
      }
    }
    return new Valid(graph, all);
  }

  private static Map<MigrationId, Node> sorted(Universe universe) {
    Map<MigrationId, Node> byId = new HashMap<>();
    for (MigrationFacts facts : universe.judged()) {
      MigrationId id = universe.idOf(facts);
      if (id != null) {
        List<NamedParent> named = universe.namedParents(facts);
        Set<MigrationId> parents = new TreeSet<>();
        for (NamedParent parent : named) {
          parents.add(parent.id());
        }
        MigrationId implicit = universe.implicitParent(facts, named);
        if (implicit != null) {
          parents.add(implicit);
        }
        byId.put(id, new Node(id, facts, List.copyOf(parents)));
      }
    }
    Map<MigrationId, Node> sorted = new LinkedHashMap<>();
    for (MigrationId id : topological(parents(byId.values()))) {
      Node node = byId.get(id);
      if (node != null) {
        sorted.put(id, node);
      }
    }
    if (sorted.size() < byId.size()) {
      for (MigrationId id : new TreeSet<>(byId.keySet())) {
        sorted.putIfAbsent(id, requireNonNull(byId.get(id)));
      }
    }
    return sorted;
  }

  /**
   * Parents first, ties by module and version; parents that are no key are skipped.
   *
   * @param parents for each migration its parents; what lies on a circle is left out of the result
   */
  public static List<MigrationId> topological(Map<MigrationId, List<MigrationId>> parents) {
    Map<MigrationId, Integer> waitsFor = new HashMap<>();
    Map<MigrationId, List<MigrationId>> children = new HashMap<>();
    PriorityQueue<MigrationId> ready = new PriorityQueue<>();
    for (Map.Entry<MigrationId, List<MigrationId>> entry : parents.entrySet()) {
      int count = 0;
      for (MigrationId parent : entry.getValue()) {
        if (parents.containsKey(parent)) {
          count++;
          List<MigrationId> known = children.get(parent);
          if (known == null) {
            known = new ArrayList<>(1);
            children.put(parent, known);
          }
          known.add(entry.getKey());
        }
      }
      waitsFor.put(entry.getKey(), count);
      if (count == 0) {
        ready.add(entry.getKey());
      }
    }
    List<MigrationId> sorted = new ArrayList<>(parents.size());
    while (!ready.isEmpty()) {
      MigrationId next = ready.remove();
      sorted.add(next);
      for (MigrationId child : children.getOrDefault(next, List.of())) {
        int left = requireNonNull(waitsFor.get(child)) - 1;
        waitsFor.put(child, left);
        if (left == 0) {
          ready.add(child);
        }
      }
    }
    return sorted;
  }

  /**
   * Those that depend on themselves by way of others, and what is between two such circles.
   *
   * @param parents for each migration its parents; those that are no key are skipped
   */
  public static Set<MigrationId> circles(Map<MigrationId, List<MigrationId>> parents) {
    Map<MigrationId, List<MigrationId>> rest = new HashMap<>(parents);
    removeAll(rest, topological(parents));
    Map<MigrationId, List<MigrationId>> children = new HashMap<>();
    for (MigrationId id : rest.keySet()) {
      children.put(id, new ArrayList<>());
    }
    for (Map.Entry<MigrationId, List<MigrationId>> entry : rest.entrySet()) {
      for (MigrationId parent : entry.getValue()) {
        List<MigrationId> ofParent = children.get(parent);
        if (ofParent != null) {
          ofParent.add(entry.getKey());
        }
      }
    }
    removeAll(children, topological(children));
    return children.keySet();
  }

  private static void removeAll(
      Map<MigrationId, List<MigrationId>> graph, List<MigrationId> removed) {
    for (MigrationId id : removed) {
      graph.remove(id);
    }
  }

  /** Those here that depend on themselves; none where the graph is valid. */
  public Set<MigrationId> circles() {
    return circles(parents(nodes.values()));
  }

  private static Map<MigrationId, List<MigrationId>> parents(Collection<Node> nodes) {
    Map<MigrationId, List<MigrationId>> parents = new HashMap<>();
    for (Node node : nodes) {
      parents.put(node.id(), node.parents());
    }
    return parents;
  }

  /** All migrations, parents first. */
  public Collection<Node> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  /** The migration with that id, or null. */
  public @Nullable Node node(MigrationId id) {
    return nodes.get(id);
  }

  /** The ids of all migrations, in order. */
  public Set<MigrationId> ids() {
    return Collections.unmodifiableSet(nodes.keySet());
  }

  /** The names of the modules, sorted. */
  public Set<String> modules() {
    Set<String> modules = new TreeSet<>();
    for (MigrationId id : nodes.keySet()) {
      modules.add(id.module());
    }
    return modules;
  }

  /** The migrations that no other migration here has as a parent, sorted. */
  public List<MigrationId> heads() {
    Set<MigrationId> heads = new TreeSet<>(nodes.keySet());
    for (Node node : nodes.values()) {
      for (MigrationId parent : node.parents()) {
        heads.remove(parent);
      }
    }
    return List.copyOf(heads);
  }

  /** The versions of a module, in order; empty when the module is not here. */
  public List<Version> versions(String module) {
    Set<Version> versions = new TreeSet<>();
    for (MigrationId id : nodes.keySet()) {
      if (id.module().equals(module)) {
        versions.add(id.version());
      }
    }
    return List.copyOf(versions);
  }
}
