package dev.rung.internal.checksum.diff;

/** Tells how the names or the types of two calls differ that look alike otherwise. */
final class Heads {
  private Heads() {}

  /**
   * What became of one.
   *
   * @param before its head without hashes
   * @param after the other's
   */
  static String change(Unit old, Unit now, String before, String after) {
    String name = UnitWords.name(old);
    if (name.equals("comparison")) {
      return "comparison with NaN changed";
    }
    int open = before.indexOf('(');
    int other = after.indexOf('(');
    boolean typed = open > 0 && other > 0 && !before.startsWith("lambda ");
    if (typed && before.substring(0, open).equals(after.substring(0, other))) {
      String from = Types.list(before.substring(open));
      String to = Types.list(after.substring(other));
      return "types of " + name + (from.equals(to) ? " changed" : ": " + from + " became " + to);
    } else if (before.indexOf('{') >= 0 || before.startsWith("lambda ")) {
      return name + " changed";
    }
    String from = word(typed ? before.substring(0, open) : before);
    String to = word(typed ? after.substring(0, other) : after);
    if (before.startsWith("get ") || before.startsWith("put ")) {
      String field = UnitWords.name(now);
      return field.equals(name) ? "type of " + name + " changed" : name + " became " + field;
    }
    String shortly = FormWords.name(from);
    if (!shortly.equals(FormWords.name(to))) {
      return shortly + " became " + FormWords.name(to);
    }
    return from.equals(to) ? name + " changed" : from + " became " + to;
  }

  private static String word(String head) {
    return head.substring(head.lastIndexOf(' ') + 1);
  }
}
