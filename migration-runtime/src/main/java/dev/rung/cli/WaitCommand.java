package dev.rung.cli;

import dev.rung.MigrationStatus.State;
import dev.rung.Migrator;
import dev.rung.StatusReport;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "wait",
    customSynopsis = "rung wait [--timeout TIME] [OPTION...]",
    description = "Wait until somebody else has applied everything. Changes nothing.")
final class WaitCommand implements Action {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Give up after this time, such as 30s; default: 10m.")
  private Duration timeout = Duration.ofMinutes(10);

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    StatusReport report = migrator.await(timeout);
    int applied = report.count(State.APPLIED) + report.count(State.BASELINE);
    output.result("Everything is there: " + applied + " applied.\n");
    return ExitCode.OK;
  }
}
