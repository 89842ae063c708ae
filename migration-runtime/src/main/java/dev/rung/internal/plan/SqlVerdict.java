package dev.rung.internal.plan;

import java.util.List;

/**
 * What the SQL of an applied migration says about a change of its code. Immutable.
 *
 * @param kind what came of comparing what was sent with what the code would send
 * @param lines what differs, or the one line why they were not compared; else empty
 */
public record SqlVerdict(Kind kind, List<String> lines) {

  /** The history has no SQL of it. */
  public static final SqlVerdict UNKNOWN = new SqlVerdict(Kind.UNKNOWN, List.of());

  /** The code sends what was sent. */
  public static final SqlVerdict SAME = new SqlVerdict(Kind.SAME, List.of());

  /** Copies the list. */
  public SqlVerdict {
    lines = List.copyOf(lines);
  }

  /** What can be said. */
  public enum Kind {
    /** The history has no SQL of it. */
    UNKNOWN,
    /** The code sends what was sent. */
    SAME,
    /** The code sends something else. */
    DIFFERS,
    /** What the code does cannot be told by statements. */
    NOT_COMPARED
  }

  /** The code sends something else. */
  public static SqlVerdict differs(List<String> lines) {
    return new SqlVerdict(Kind.DIFFERS, lines);
  }

  /** What the code does cannot be told by statements. */
  public static SqlVerdict notCompared(String reason) {
    return new SqlVerdict(Kind.NOT_COMPARED, List.of(reason));
  }
}
