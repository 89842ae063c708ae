package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "baseline",
    customSynopsis = "rung baseline ID [--reason TEXT] [OPTION...]",
    description = "Record a migration and its ancestors as applied. Runs none of them.")
final class BaselineCommand implements Action {
  @Parameters(paramLabel = "ID", description = "The last migration that the database has already.")
  private String id = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the journal.")
  private String reason = "";

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    return Runs.report(() -> migrator.baseline(id, RunOptions.because(reason)), output);
  }
}
