package dev.rung.cli;

import dev.rung.migration.Problem;

/** Problems as {@link Problem#toString} has them, with colours, and with foreign text made safe. */
final class ProblemText {
  private ProblemText() {}

  /** Appends the problem, with its line break. */
  static void render(StringBuilder out, Problem problem, Tone tone, Look look) {
    out.append(look.paint(tone, "[" + problem.code().id() + "]")).append(' ');
    lines(out, problem.what(), "    ");
    for (String line : problem.where()) {
      out.append("    ");
      lines(out, line, "    ");
    }
    for (String fix : problem.fixes()) {
      out.append("  ").append(look.paint(Tone.GOOD, "fix:")).append(' ');
      lines(out, fix, "       ");
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
  private static void lines(StringBuilder out, String text, String indent) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      out.append(Text.clean(text.substring(from, end).stripTrailing())).append('\n').append(indent);
      from = end + 1;
    }
    out.append(Text.clean(text.substring(from))).append('\n');
  }
}
