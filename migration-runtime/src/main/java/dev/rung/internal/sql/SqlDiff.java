package dev.rung.internal.sql;

import java.util.ArrayList;
import java.util.List;

/** Tells shortly where two lists of statements differ. Pure. */
public final class SqlDiff {
  private static final int SHOWN = 3;
  private static final int LONGEST = 110;
  private static final int BEFORE_DIFFERENCE = 40;

  /** Beyond it only what both have at the beginning and at the end is left out. */
  private static final int MOST_CELLS = 250_000;

  private SqlDiff() {}

  /**
   * A line for each statement that went, after a minus, and each that came, after a plus; the most
   * telling part of long ones.
   *
   * @param before as {@link SqlArchive} kept them, perhaps masked and cut
   * @param after as they are now
   */
  public static List<String> of(List<String> before, List<String> after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int start = 0;
    while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
      start++;
    }
    int same = 0;
    while (same < old.size() - start
        && same < now.size() - start
        && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    List<String> gone = new ArrayList<>(old.subList(start, old.size() - same));
    List<String> come = new ArrayList<>(now.subList(start, now.size() - same));
    leaveOutCommon(gone, come);
    if (gone.isEmpty() && come.isEmpty()) {
      return List.of("only where the history keeps less than was sent: a password, or a long text");
    }
    int from = gone.isEmpty() || come.isEmpty() ? 0 : window(gone.get(0), come.get(0));
    List<String> lines = new ArrayList<>();
    show(lines, "- ", gone, from);
    show(lines, "+ ", come, from);
    return lines;
  }

  /** Takes out the longest row of statements that both have; of very many, none. */
  private static void leaveOutCommon(List<String> gone, List<String> come) {
    if ((long) gone.size() * come.size() > MOST_CELLS) {
      return;
    }
    int[][] common = new int[gone.size() + 1][come.size() + 1]; // in what is left from there on
    for (int i = gone.size() - 1; i >= 0; i--) {
      for (int j = come.size() - 1; j >= 0; j--) {
        common[i][j] =
            gone.get(i).equals(come.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> old = List.copyOf(gone);
    List<String> now = List.copyOf(come);
    gone.clear();
    come.clear();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(old.get(i++));
      } else {
        come.add(now.get(j++));
      }
    }
  }

  private static List<String> lines(List<String> statements) {
    List<String> lines = new ArrayList<>(statements.size());
    for (String statement : statements) {
      lines.add(Passwords.mask(statement).strip().replaceAll("\\s+", " "));
    }
    return lines;
  }

  /** Where to begin, so that the first difference of two statements is seen. */
  private static int window(String old, String now) {
    int at = 0;
    while (at < old.length() && at < now.length() && old.charAt(at) == now.charAt(at)) {
      at++;
    }
    return Math.max(old.length(), now.length()) <= LONGEST
        ? 0
        : Math.max(0, at - BEFORE_DIFFERENCE);
  }

  private static void show(List<String> lines, String sign, List<String> statements, int from) {
    for (int i = 0; i < Math.min(SHOWN, statements.size()); i++) {
      String text = statements.get(i);
      int start = i == 0 ? Math.min(from, text.length()) : 0;
      int end = Math.min(text.length(), start + LONGEST);
      lines.add(
          sign
              + (start > 0 ? "..." : "")
              + text.substring(start, end)
              + (end < text.length() ? "..." : ""));
    }
    if (statements.size() > SHOWN) {
      lines.add(sign + "and " + (statements.size() - SHOWN) + " more");
    }
  }
}
