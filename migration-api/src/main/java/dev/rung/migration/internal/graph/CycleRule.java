package dev.rung.migration.internal.graph;

import static java.util.Objects.requireNonNull;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dependencies close no circle. Told once per circle, at the first of its classes in the order of
 * the sources. Implicit parents count too: they are edges like any other. A named edge to a higher
 * version is left out where only an implicit edge would close the circle; {@link
 * DependencyRules.LowerVersions} tells of it.
 */
final class CycleRule implements Rule {

  @Override
  public void check(Universe universe, List<Finding> findings) {
    Set<String> told = new HashSet<>();
    for (boolean implicit : new boolean[] {false, true}) {
      for (List<Edge> circle : circles(universe, implicit, told)) {
        findings.add(finding(circle));
      }
    }
  }

  /** The named dependencies that this rule tells of. */
  static Set<NamedParent> told(Universe universe) {
    Set<NamedParent> told = new HashSet<>();
    for (List<Edge> circle : circles(universe, false, new HashSet<>())) {
      for (Edge edge : circle) {
        if (edge.named != null) {
          told.add(edge.named);
        }
      }
    }
    return told;
  }

  /** Every circle through a judged class that is not told yet; adds its classes to those told. */
  private static List<List<Edge>> circles(Universe universe, boolean implicit, Set<String> told) {
    Map<String, List<Edge>> edges = edges(universe, implicit);
    Set<String> suspects = inOrAboveCircle(edges);
    List<List<Edge>> circles = new ArrayList<>();
    for (MigrationFacts start : universe.judged()) {
      if (!suspects.contains(start.className()) || told.contains(start.className())) {
        continue;
      }
      List<Edge> circle = shortestCircle(start.className(), edges);
      if (!circle.isEmpty()) {
        for (Edge edge : circle) {
          told.add(edge.from.className());
        }
        circles.add(circle);
      }
    }
    return circles;
  }

  private static Map<String, List<Edge>> edges(Universe universe, boolean implicit) {
    Map<String, List<Edge>> edges = new HashMap<>();
    for (MigrationFacts from : universe.all()) {
      MigrationId id = universe.idOf(from);
      List<NamedParent> named = universe.namedParents(from);
      List<Edge> out = new ArrayList<>(named.size() + 1);
      for (NamedParent parent : named) {
        MigrationFacts to = universe.ofId(parent.id());
        boolean upwards =
            id != null && parent.id().module().equals(id.module()) && parent.id().compareTo(id) > 0;
        if (to != null && !to.className().equals(from.className()) && !(implicit && upwards)) {
          out.add(new Edge(from, to, parent));
        }
      }
      MigrationId below = implicit ? universe.implicitParent(from, named) : null;
      MigrationFacts to = below == null ? null : universe.ofId(below);
      if (to != null) {
        out.add(new Edge(from, to, null));
      }
      edges.put(from.className(), out);
    }
    return edges;
  }

  /**
   * What remains after everything whose parents are all in order was taken away, in linear time.
   */
  private static Set<String> inOrAboveCircle(Map<String, List<Edge>> edges) {
    Map<String, Integer> waitsFor = new HashMap<>();
    Map<String, List<String>> children = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (Map.Entry<String, List<Edge>> entry : edges.entrySet()) {
      waitsFor.put(entry.getKey(), entry.getValue().size());
      if (entry.getValue().isEmpty()) {
        ready.add(entry.getKey());
      }
      for (Edge edge : entry.getValue()) {
        List<String> known = children.get(edge.to.className());
        if (known == null) {
          known = new ArrayList<>(1);
          children.put(edge.to.className(), known);
        }
        known.add(entry.getKey());
      }
    }
    while (!ready.isEmpty()) {
      String done = ready.remove();
      waitsFor.remove(done);
      for (String child : children.getOrDefault(done, List.of())) {
        int left = requireNonNull(waitsFor.get(child)) - 1;
        waitsFor.put(child, left);
        if (left == 0) {
          ready.add(child);
        }
      }
    }
    return waitsFor.keySet();
  }

  /** Breadth first from the start until an edge leads back to it; empty when none does. */
  private static List<Edge> shortestCircle(String start, Map<String, List<Edge>> edges) {
    Map<String, Edge> reachedBy = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      for (Edge edge : edges.getOrDefault(queue.remove(), List.of())) {
        String to = edge.to.className();
        if (to.equals(start)) {
          return path(start, edge, reachedBy);
        }
        if (reachedBy.putIfAbsent(to, edge) == null) {
          queue.add(to);
        }
      }
    }
    return List.of();
  }

  private static List<Edge> path(String start, Edge last, Map<String, Edge> reachedBy) {
    Deque<Edge> path = new ArrayDeque<>();
    Edge edge = last;
    path.addFirst(edge);
    while (!edge.from.className().equals(start)) {
      edge = requireNonNull(reachedBy.get(edge.from.className()));
      path.addFirst(edge);
    }
    return List.copyOf(path);
  }

  private static Finding finding(List<Edge> circle) {
    List<String> names = names(circle);
    int width = Text.width(names);
    List<String> where = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Edge edge = circle.get(i);
      String note = edge.named == null ? "  (the next lower version)" : "";
      note = i == circle.size() - 1 ? note + "  (closes the circle)" : note;
      String parent = names.get((i + 1) % names.size());
      where.add(
          Text.pad(names.get(i), width)
              + "  depends on  "
              + (note.isEmpty() ? parent : Text.pad(parent, width))
              + note);
    }
    Edge first = circle.get(0);
    return new Finding(
        Finding.Severity.ERROR,
        new Problem(
            ProblemCode.CYCLE,
            "These migrations depend on each other in a circle:",
            where,
            List.of(
                "remove one of these dependsOn entries; keep the one whose table the other"
                    + " references")),
        first.from.className(),
        first.named == null ? Finding.Site.TYPE : first.named.site(),
        first.named == null ? 0 : first.named.index());
  }

  /** The classes as people say them, with their packages where that would not tell them apart. */
  private static List<String> names(List<Edge> circle) {
    Set<String> simple = new LinkedHashSet<>();
    List<String> full = new ArrayList<>();
    for (Edge edge : circle) {
      simple.add(edge.from.simpleName());
      full.add(edge.from.className());
    }
    return simple.size() == full.size() ? List.copyOf(simple) : full;
  }

  /** One dependency; without a named parent it is the implicit one. */
  private record Edge(MigrationFacts from, MigrationFacts to, @Nullable NamedParent named) {}
}
