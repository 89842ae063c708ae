package dev.rung.cli;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.List;

/** How the process ends. A contract with scripts: codes are added, never renumbered. */
enum ExitCode {
  /** Done, or nothing to do. */
  OK(0, "done, or nothing to do"),
  /** A migration or the database failed. */
  FAILED(1, "a migration or the database failed"),
  /** The command line or its surroundings are wrong. */
  USAGE(2, "the command line is wrong"),
  /** Code and database disagree, so nothing was run. */
  BLOCKED(3, "code and database disagree; nothing was run"),
  /** Another run holds the lock. */
  LOCKED(4, "another run holds the lock"),
  /** Something is pending, asked by {@code status --check} or {@code wait}. */
  PENDING(5, "something is pending (status --check, wait)");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }

  /** The exit code for what kept a command from its work; the first problem decides. */
  static ExitCode of(List<Problem> problems) {
    return of(problems.get(0).code());
  }

  private static ExitCode of(ProblemCode code) {
    if (code == ProblemCode.LOCK_TIMEOUT) {
      return LOCKED;
    }
    if (code == ProblemCode.NOT_READY) {
      return PENDING;
    }
    // The hundreds tell who can mend it; see ProblemCode.
    return switch (code.id().charAt("RUNG-".length())) {
      case '1', '2', '5' -> BLOCKED;
      case '6' -> USAGE;
      default -> FAILED;
    };
  }
}
