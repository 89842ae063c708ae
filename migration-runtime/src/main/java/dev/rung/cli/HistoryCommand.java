package dev.rung.cli;

import dev.rung.HistoryReport;
import dev.rung.Migrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    customSynopsis = "rung history [--all] [OPTION...]",
    description = "Show what was applied, when and by which run.")
final class HistoryCommand implements Action {
  @Option(names = "--all", description = "Show every attempt: failed and reverted ones too.")
  private boolean all;

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    HistoryReport report = migrator.history();
    output.result(
        all
            ? HistoryText.journal(report, output.look())
            : HistoryText.history(report, output.look()));
    return ExitCode.OK;
  }
}
