package dev.rung.cli;

import dev.rung.migration.Problem;

/** Problems as {@link Problem#toString} has them, with colours, and with foreign text made safe. */
final class ProblemText {
  private ProblemText() {}

  /** Appends the problem, with its line break. */
  static void render(StringBuilder out, Problem problem, Tone tone, Look look) {
    render(out, "", problem, tone, look);
  }

  /** What may be wrong, with that word before it. */
  static String warning(Problem problem, Look look) {
    StringBuilder out = new StringBuilder();
    render(out, "warning ", problem, Tone.ATTENTION, look);
    return out.toString();
  }

  private static void render(
      StringBuilder out, String before, Problem problem, Tone tone, Look look) {
    String code = "[" + problem.code().id() + "]";
    out.append(before).append(look.paint(tone, code)).append(' ');
    lines(out, problem.what(), before.length() + code.length() + 1, 4, look);
    for (String line : problem.where()) {
      int value = valueColumn(line);
      out.append("    ").append(Text.clean(line.substring(0, value)));
      lines(out, line.substring(value), 4 + value, 4 + value, look);
    }
    for (String fix : problem.fixes()) {
      out.append("  ").append(look.paint(Tone.GOOD, "fix:")).append(' ');
      boolean command = fix.contains(": "); // left whole, to be copied
      lines(out, fix, 7, 7, command ? look.whole() : look);
    }
  }

  static String render(Problem problem, Tone tone, Look look) {
    StringBuilder out = new StringBuilder();
    render(out, problem, tone, look);
    return out.toString();
  }

  /**
   * Line breaks in a text are kept, since databases answer in several lines; the rest is cleaned.
   */
  private static void lines(StringBuilder out, String text, int column, int indent, Look look) {
    int start = column;
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      String line = Text.clean(text.substring(from, end).stripTrailing());
      out.append(look.wrap(line, start, indent)).append('\n').append(Text.spaces(indent));
      start = indent;
      from = end + 1;
    }
    out.append(look.wrap(Text.clean(text.substring(from)), start, indent)).append('\n');
  }

  /** Where the value begins in a line of evidence such as {@code url jdbc:...}, else 0. */
  private static int valueColumn(String line) {
    int gap = line.indexOf("  ");
    int lineBreak = line.indexOf('\n');
    if (gap <= 0 || gap > 20 || (lineBreak >= 0 && lineBreak < gap)) {
      return 0;
    }
    int value = gap;
    while (value < line.length() && line.charAt(value) == ' ') {
      value++;
    }
    return value;
  }
}
