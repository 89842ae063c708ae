package dev.rung.cli;

import dev.rung.ExecutionFailedException;
import dev.rung.ExecutionReport;
import java.util.function.Supplier;

/** Tells how a run ended. */
final class Runs {
  private Runs() {}

  /** The last line of a run that went well, and of one that failed, whose problem follows it. */
  static ExitCode report(Supplier<ExecutionReport> run, Output output) {
    try {
      output.result(RunText.summary(run.get()));
      return ExitCode.OK;
    } catch (ExecutionFailedException failed) {
      output.result(RunText.summary(failed.report()));
      throw failed;
    }
  }
}
