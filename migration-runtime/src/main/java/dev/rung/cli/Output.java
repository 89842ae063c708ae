package dev.rung.cli;

import dev.rung.migration.Problem;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a command says: results to out, problems to err. On a terminal a line can be provisional:
 * the next one takes its place. Safe for use by many threads.
 */
final class Output {
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Look errLook;
  private final boolean live;
  private final Secrets secrets;
  private boolean provisional;
  private boolean said;

  Output(Terminal terminal, boolean noColor, Secrets secrets) {
    this.out = terminal.out();
    this.err = terminal.err();
    int width = terminal.width();
    this.look = terminal.outLook(noColor, width);
    this.errLook = terminal.errLook(noColor, width);
    this.live = terminal.live();
    this.secrets = secrets;
  }

  /** How results are to look. */
  Look look() {
    return look;
  }

  /** Whether a line can be written over. */
  boolean live() {
    return live;
  }

  /** Writes a result, which ends with a line break. */
  synchronized void result(String text) {
    erase();
    out.print(text);
    out.flush();
    said = true;
  }

  /** Writes a line of progress. */
  synchronized void line(String text) {
    result(secrets.hide(text) + "\n");
  }

  /** Writes a line that the next one replaces, where that is possible. */
  synchronized void provisionalLine(String text) {
    if (!live) {
      line(text);
      return;
    }
    erase();
    out.print(secrets.hide(text));
    out.flush();
    provisional = true;
  }

  /** Writes what is wrong, set off from a result before it. */
  synchronized void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      error((said ? "\n" : "") + ProblemText.render(problem, Tone.BAD, errLook));
      said = true;
    }
  }

  /** Writes what may be wrong with a result, set off from it. */
  synchronized void warnings(List<Problem> problems) {
    for (Problem problem : problems) {
      error((said ? "\n" : "") + ProblemText.warning(problem, errLook));
      said = true;
    }
  }

  /** Writes what may be wrong, in the course of a run. */
  synchronized void warning(Problem problem) {
    error(ProblemText.warning(problem, errLook));
  }

  /** Writes where an exception comes from. */
  synchronized void trace(Throwable throwable) {
    StringWriter text = new StringWriter();
    throwable.printStackTrace(new PrintWriter(text, true));
    error(text.toString());
  }

  /** Writes to err, without secrets. */
  synchronized void error(String text) {
    erase();
    err.print(secrets.hide(text));
    err.flush();
  }

  private void erase() {
    if (provisional) {
      out.print(ERASE_LINE);
      out.flush();
      provisional = false;
    }
  }
}
