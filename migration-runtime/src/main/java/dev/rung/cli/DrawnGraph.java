package dev.rung.cli;

import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a picture of the migrations shows: our own modules, and of others the parents that ours
 * have.
 *
 * @param nodes parents first, ties by module and version: the order in which they run
 */
record DrawnGraph(List<Node> nodes) {

  /** What a node wants to say by how it looks. */
  enum Kind {
    /** In code and database. */
    APPLIED,
    /** In code only. */
    PENDING,
    /** It cannot run, or the database has it and the code does not, or not its parents. */
    PROBLEM,
    /** Somebody else's. */
    FOREIGN
  }

  /**
   * One migration.
   *
   * @param parents those that are drawn above it, sorted
   * @param closing parents that are not above it, since that closes a circle
   * @param note what is odd about it, empty when nothing is
   */
  record Node(
      MigrationStatus migration,
      Kind kind,
      List<MigrationId> parents,
      List<MigrationId> closing,
      String note) {

    private Node(MigrationStatus migration, Kind kind, List<MigrationId> parents, String note) {
      this(migration, kind, parents, List.of(), note);
    }

    private Node inCircle(List<MigrationId> behind) {
      List<String> names = new ArrayList<>();
      for (MigrationId parent : behind) {
        names.add(parent.toString());
      }
      String note =
          names.isEmpty() ? "in a circle" : "in a circle, needs " + String.join(", ", names);
      return new Node(migration, Kind.PROBLEM, parents, behind, note);
    }

    MigrationId id() {
      return migration.id();
    }

    String title() {
      return Labels.title(migration.description(), migration.className());
    }

    /** Its state in a word. */
    String word() {
      return note.isEmpty() ? Labels.word(migration.state()) : note;
    }
  }

  static DrawnGraph of(List<MigrationStatus> migrations) {
    Map<MigrationId, MigrationStatus> shown = shown(migrations);
    Map<MigrationId, List<MigrationId>> parents = new HashMap<>();
    for (MigrationStatus migration : shown.values()) {
      Set<MigrationId> drawn = new TreeSet<>(migration.parents());
      drawn.retainAll(shown.keySet());
      parents.put(migration.id(), List.copyOf(drawn));
    }
    Set<MigrationId> circle = MigrationGraph.circles(parents);
    List<Node> nodes = new ArrayList<>();
    Set<MigrationId> above = new HashSet<>();
    for (MigrationId id : MigrationGraph.topological(cut(parents, circle))) {
      MigrationStatus migration = shown.get(id);
      List<MigrationId> drawn = new ArrayList<>(parents.getOrDefault(id, List.of()));
      List<MigrationId> closing = new ArrayList<>(drawn);
      closing.removeAll(above);
      drawn.retainAll(above);
      above.add(id);
      if (migration != null) {
        Node node = node(migration, List.copyOf(drawn), shown);
        nodes.add(circle.contains(id) ? node.inCircle(List.copyOf(closing)) : node);
      }
    }
    return new DrawnGraph(List.copyOf(nodes));
  }

  /** Without the dependencies among those of a circle, so that there is an order. */
  private static Map<MigrationId, List<MigrationId>> cut(
      Map<MigrationId, List<MigrationId>> parents, Set<MigrationId> circle) {
    Map<MigrationId, List<MigrationId>> cut = new HashMap<>(parents);
    for (MigrationId id : circle) {
      List<MigrationId> outside = new ArrayList<>(parents.getOrDefault(id, List.of()));
      outside.removeAll(circle);
      cut.put(id, outside);
    }
    return cut;
  }

  /** How many nodes are of a kind. */
  int count(Kind kind) {
    int count = 0;
    for (Node node : nodes) {
      count += node.kind() == kind ? 1 : 0;
    }
    return count;
  }

  /** The nodes that no other has as a parent. */
  List<MigrationId> heads() {
    Set<MigrationId> heads = new TreeSet<>();
    for (Node node : nodes) {
      if (node.kind() != Kind.FOREIGN) {
        heads.add(node.id());
      }
    }
    for (Node node : nodes) {
      node.parents().forEach(heads::remove);
      for (MigrationId parent : node.closing()) {
        if (!parent.equals(node.id())) {
          heads.remove(parent);
        }
      }
    }
    return List.copyOf(heads);
  }

  /** The nodes by module, the modules in the order of their first node. */
  Map<String, List<Node>> modules() {
    Map<String, List<Node>> modules = new LinkedHashMap<>();
    for (Node node : nodes) {
      modules.computeIfAbsent(node.id().module(), module -> new ArrayList<>()).add(node);
    }
    return modules;
  }

  private static Map<MigrationId, MigrationStatus> shown(List<MigrationStatus> migrations) {
    Set<MigrationId> wanted = new HashSet<>();
    for (MigrationStatus migration : migrations) {
      if (migration.state() != State.FOREIGN) {
        wanted.add(migration.id());
        wanted.addAll(migration.parents());
      }
    }
    Map<MigrationId, MigrationStatus> shown = new LinkedHashMap<>();
    for (MigrationStatus migration : migrations) {
      if (wanted.contains(migration.id())) {
        shown.put(migration.id(), migration);
      }
    }
    return shown;
  }

  private static Node node(
      MigrationStatus migration,
      List<MigrationId> parents,
      Map<MigrationId, MigrationStatus> shown) {
    Kind kind =
        switch (migration.state()) {
          case APPLIED, BASELINE -> Kind.APPLIED;
          case PENDING, LATE -> Kind.PENDING;
          case BLOCKED, MISSING, AHEAD -> Kind.PROBLEM;
          case FOREIGN -> Kind.FOREIGN;
        };
    if (migration.applied() != null) {
      for (MigrationId parent : parents) {
        MigrationStatus other = shown.get(parent);
        if (other != null && other.applied() == null) {
          return new Node(migration, Kind.PROBLEM, parents, "applied before " + parent);
        }
      }
    }
    if (migration.state() == State.BLOCKED) {
      for (MigrationId parent : migration.parents()) {
        if (!shown.containsKey(parent)) {
          return new Node(migration, kind, parents, "needs " + parent);
        }
      }
    }
    return new Node(migration, kind, parents, "");
  }
}
