package dev.rung.migration;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that is wrong, as Rung tells it everywhere: a code, the fact, the evidence, and what to
 * do. Immutable.
 *
 * @param code what kind of thing is wrong; docs/errors.md has a section for each code
 * @param what the fact, one sentence with a period
 * @param where the evidence, a line each, aligned where values stand side by side
 * @param fixes at least one command or edit that mends it
 */
public record Problem(ProblemCode code, String what, List<String> where, List<String> fixes) {

  /** Refuses a problem without a way out. */
  public Problem {
    requireNonNull(code, "code");
    requireNonNull(what, "what");
    where = List.copyOf(where);
    fixes = List.copyOf(fixes);
    if (fixes.isEmpty()) {
      throw new IllegalArgumentException("a problem names at least one fix: " + what);
    }
  }

  /** A problem with one line of evidence or none, and one fix. */
  public static Problem of(ProblemCode code, String what, String where, String fix) {
    return new Problem(code, what, where.isEmpty() ? List.of() : List.of(where), List.of(fix));
  }

  /** The text shown to people: the fact first, then evidence and fixes, each indented. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append('[').append(code.id()).append("] ").append(what);
    for (String line : where) {
      text.append("\n    ").append(line);
    }
    for (String fix : fixes) {
      text.append("\n  fix: ").append(fix);
    }
    return text.toString();
  }
}
