package dev.rung.internal.sql;

import java.util.ArrayList;
import java.util.List;

/** Tells shortly where two lists of statements differ. Pure. */
public final class SqlDiff {
  private static final int SHOWN = 3;
  private static final int LONGEST = 110;
  private static final int BEFORE_DIFFERENCE = 40;

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
    List<String> gone = old.subList(start, old.size() - same);
    List<String> come = now.subList(start, now.size() - same);
    if (gone.isEmpty() && come.isEmpty()) {
      return List.of("only where the history keeps less than was sent: a password, or a long text");
    }
    int from = gone.isEmpty() || come.isEmpty() ? 0 : window(gone.get(0), come.get(0));
    List<String> lines = new ArrayList<>();
    show(lines, "- ", gone, from);
    show(lines, "+ ", come, from);
    return lines;
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
