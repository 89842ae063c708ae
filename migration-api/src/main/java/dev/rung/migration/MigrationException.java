package dev.rung.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Rung fails: it carries the problems, all of them, that kept a call from doing its work.
 * {@link #getMessage} is their text as shown to people. Immutable but for what {@link Throwable}
 * has.
 */
public class MigrationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** An exception for one problem. */
  public MigrationException(Problem problem) {
    this(List.of(problem), null);
  }

  /** An exception for one problem that another exception led to. */
  public MigrationException(Problem problem, @Nullable Throwable cause) {
    this(List.of(problem), cause);
  }

  /** An exception for several problems; the list is not empty. */
  public MigrationException(List<Problem> problems, @Nullable Throwable cause) {
    super(text(problems), cause);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, never empty. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an exception names at least one problem");
    }
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(text.length() == 0 ? "" : "\n").append(problem);
    }
    return text.toString();
  }
}
