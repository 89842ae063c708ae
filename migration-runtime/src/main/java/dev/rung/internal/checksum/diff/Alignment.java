package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which elements of two lists belong together, so that as little as possible came, went or
 * changed.
 */
final class Alignment {
  /** Beyond it nobody waits for an answer: the work grows with the product of both lengths. */
  private static final int MOST_CELLS = 250_000;

  private static final int GAP = 100;

  private Alignment() {}

  /** Elements that belong together; one of them is missing where the other came or went. */
  record Pair<T>(@Nullable T old, @Nullable T now) {}

  /**
   * How alike two elements are, by their places: 1 for those that are the same, 0 for those that
   * have nothing to do with each other.
   */
  @FunctionalInterface
  interface Likeness {
    double of(int old, int now);
  }

  /** Pairs in order; null where the lists are too long and too different. */
  static <T> @Nullable List<Pair<T>> of(List<T> old, List<T> now, Likeness likeness) {
    int start = 0;
    int shorter = Math.min(old.size(), now.size());
    while (start < shorter && likeness.of(start, start) == 1) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && likeness.of(old.size() - 1 - same, now.size() - 1 - same) == 1) {
      same++;
    }
    int rows = old.size() - start - same;
    int columns = now.size() - start - same;
    if ((long) rows * columns > MOST_CELLS) {
      return null;
    }
    List<Pair<T>> pairs = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      pairs.add(new Pair<>(old.get(i), now.get(i)));
    }
    addMiddle(pairs, old, now, start, rows, columns, likeness);
    for (int i = same; i > 0; i--) {
      pairs.add(new Pair<>(old.get(old.size() - i), now.get(now.size() - i)));
    }
    return pairs;
  }

  private static <T> void addMiddle(
      List<Pair<T>> pairs,
      List<T> old,
      List<T> now,
      int start,
      int rows,
      int columns,
      Likeness likeness) {
    int[][] together = new int[rows][columns];
    int[][] cost = new int[rows + 1][columns + 1]; // of what is left from there on
    for (int i = rows; i >= 0; i--) {
      for (int j = columns; j >= 0; j--) {
        if (i == rows || j == columns) {
          cost[i][j] = (rows - i + columns - j) * GAP;
          continue;
        }
        together[i][j] = cost(likeness.of(start + i, start + j));
        int apart = GAP + Math.min(cost[i + 1][j], cost[i][j + 1]);
        cost[i][j] = Math.min(apart, together[i][j] + cost[i + 1][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && cost[i][j] == together[i][j] + cost[i + 1][j + 1]) {
        pairs.add(new Pair<>(old.get(start + i++), now.get(start + j++)));
      } else if (i < rows && cost[i][j] == GAP + cost[i + 1][j]) {
        pairs.add(new Pair<>(old.get(start + i++), null));
      } else {
        pairs.add(new Pair<>(null, now.get(start + j++)));
      }
    }
  }

  /** Two that have nothing in common cost more than one that went and one that came. */
  private static int cost(double likeness) {
    return likeness == 1 ? 0 : likeness <= 0 ? 3 * GAP : (int) (2 * GAP - likeness * 1.9 * GAP);
  }
}
