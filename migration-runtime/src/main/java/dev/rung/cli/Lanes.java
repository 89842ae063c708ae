package dev.rung.cli;

import dev.rung.migration.MigrationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a graph out from top to bottom. A lane is a column in which a line runs from a migration
 * down to its last child; children that come before branch off to the right, and a child of several
 * parents is where their lanes meet. A line that crosses a lane which it does not join leaves it
 * whole. Used once, by one thread.
 */
final class Lanes {
  private final Rails rails;
  private final Map<MigrationId, Integer> childrenLeft = new HashMap<>();
  private final List<@Nullable MigrationId> lanes = new ArrayList<>();
  private boolean empty = true;

  /** The lanes of a graph of which nothing is placed yet. */
  Lanes(DrawnGraph graph, Rails rails) {
    this.rails = rails;
    for (DrawnGraph.Node node : graph.nodes()) {
      for (MigrationId parent : node.parents()) {
        childrenLeft.merge(parent, 1, Integer::sum);
      }
    }
  }

  /**
   * A node in its place.
   *
   * @param above what joins it to its parents: a line of its own, null when none is needed
   * @param before the node's line, left of its sign
   * @param after the same right of it
   */
  record Place(@Nullable String above, String before, String after) {}

  /** Places the next node; its parents were placed before. */
  Place next(DrawnGraph.Node node) {
    List<Integer> from = new ArrayList<>();
    Set<Integer> ending = new HashSet<>();
    for (MigrationId parent : node.parents()) {
      int lane = lanes.indexOf(parent);
      from.add(lane);
      if (childrenLeft.merge(parent, -1, Integer::sum) == 0) {
        ending.add(lane);
      }
    }
    int column = column(from, ending);
    String above = above(from, ending, column);
    for (int lane : ending) {
      lanes.set(lane, null);
    }
    lanes.set(column, childrenLeft.containsKey(node.id()) ? node.id() : null);
    empty = false;
    return new Place(above, line(0, column), line(column + 1, lanes.size()));
  }

  /** The leftmost lane that ends here, else a free one right of where the line comes from. */
  private int column(List<Integer> from, Set<Integer> ending) {
    if (!ending.isEmpty()) {
      return Collections.min(ending);
    }
    int column = from.isEmpty() ? 0 : Collections.min(from) + 1;
    while (column < lanes.size() && lanes.get(column) != null) {
      column++;
    }
    if (column == lanes.size()) {
      lanes.add(null);
    }
    return column;
  }

  private @Nullable String above(List<Integer> from, Set<Integer> ending, int column) {
    if (from.isEmpty()) {
      // what stands right below another node would look like its child
      return empty ? null : line(0, lanes.size()).stripTrailing();
    }
    if (from.size() == 1 && ending.contains(column)) {
      return null;
    }
    int first = Math.min(column, Collections.min(from));
    int last = Math.max(column, Collections.max(from));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < lanes.size(); i++) {
      boolean left = i > first && i <= last;
      boolean right = i >= first && i < last;
      if (i == column || from.contains(i)) {
        boolean goesOn = i == column || !ending.contains(i);
        line.append(rails.junction(from.contains(i), goesOn, left, right));
      } else if (lanes.get(i) != null) {
        line.append(rails.down());
      } else {
        line.append(left ? rails.across() : ' ');
      }
      line.append(right ? rails.across() : ' ');
    }
    return line.toString().stripTrailing();
  }

  private String line(int first, int end) {
    StringBuilder line = new StringBuilder();
    for (int i = first; i < end; i++) {
      line.append(lanes.get(i) == null ? ' ' : rails.down()).append(' ');
    }
    return line.toString();
  }
}
