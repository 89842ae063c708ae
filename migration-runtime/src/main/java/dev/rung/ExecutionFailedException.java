package dev.rung;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import org.jspecify.annotations.Nullable;

/** A run that stopped at a step. What came before it is applied and recorded. */
public final class ExecutionFailedException extends MigrationException {
  private static final long serialVersionUID = 1L;

  private final transient ExecutionReport report;

  /** Carries the failed step's problem and the whole report. */
  public ExecutionFailedException(
      Problem problem, @Nullable Throwable cause, ExecutionReport report) {
    super(problem, cause);
    this.report = report;
  }

  /** What was done until then. */
  public ExecutionReport report() {
    return report;
  }
}
