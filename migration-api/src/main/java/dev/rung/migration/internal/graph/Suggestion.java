package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what somebody may have meant. */
public final class Suggestion {
  /** In a version that is as long, such as a timestamp, a letter may well be mistyped. */
  private static final int LONG_VERSION = 4;

  private Suggestion() {}

  /**
   * The known migration of the same module that is nearest to the given one. Long versions are
   * compared letter by letter. Else, and where that leaves a choice, it is the next lower one,
   * which for a number that is too high is the highest that exists; or the lowest, where all are
   * higher.
   *
   * @return null when the module has none, and where a long version is not like any
   */
  public static @Nullable MigrationId nearest(MigrationId wanted, Collection<MigrationId> known) {
    TreeSet<MigrationId> candidates = new TreeSet<>();
    for (MigrationId id : known) {
      if (id.module().equals(wanted.module())) {
        candidates.add(id);
      }
    }
    if (candidates.isEmpty()) {
      return null;
    }
    String text = wanted.version().value();
    MigrationId lower = candidates.lower(wanted);
    if (text.length() < LONG_VERSION) {
      return lower == null ? candidates.first() : lower;
    }
    MigrationId best = null;
    int bestDistance = mostMistakes(text) + 1;
    for (MigrationId candidate : candidates) {
      int distance = distance(text, candidate.version().value());
      boolean isLower = candidate.compareTo(wanted) < 0;
      if (distance < bestDistance || (isLower && best != null && distance == bestDistance)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best == null && candidates.last().equals(lower) ? lower : best;
  }

  private static int mostMistakes(String text) {
    return Math.max(1, text.length() / 3);
  }

  /**
   * The known text nearest to the given one.
   *
   * @return null when nothing is near: more than a third of the letters, but at least one, differ;
   *     or all do
   */
  public static @Nullable String nearest(String text, Collection<String> known) {
    String best = null;
    int bestDistance = mostMistakes(text) + 1;
    for (String candidate : known) {
      int distance = distance(text, candidate);
      boolean isAlike = distance < Math.max(text.length(), candidate.length());
      if (isAlike && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * How many letters must be added, left out, replaced or swapped with their neighbour to make one
   * text of the other (optimal string alignment), row by row.
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = before;
      before = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
