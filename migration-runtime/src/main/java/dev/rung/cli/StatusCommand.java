package dev.rung.cli;

import dev.rung.MigrationStatus.State;
import dev.rung.Migrator;
import dev.rung.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    customSynopsis = "rung status [--check] [--json] [OPTION...]",
    description = "Show what is applied and what is pending.")
final class StatusCommand implements Action {
  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(names = "--check", description = "Exit with 5 when something is pending.")
  private boolean check;

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    StatusReport report = migrator.status();
    if (json) {
      output.result(JsonReports.status(report));
    } else {
      output.result(StatusText.render(report, output.look()));
      output.problems(report.problems());
    }
    return check ? judge(report) : ExitCode.OK;
  }

  private static ExitCode judge(StatusReport report) {
    if (!report.problems().isEmpty()) {
      return ExitCode.BLOCKED;
    }
    boolean pending = report.count(State.PENDING) + report.count(State.LATE) > 0;
    return pending ? ExitCode.PENDING : ExitCode.OK;
  }
}
