package dev.rung.cli;

import dev.rung.AcceptReport;
import dev.rung.Migrator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "accept",
    customSynopsis = "rung accept ID... --reason TEXT [OPTION...]",
    description = "Accept that the code of applied migrations changed. Runs none of them.")
final class AcceptCommand implements Action {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "The migrations that changed.")
  private List<String> ids = List.of();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the journal.")
  private String reason = "";

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    if (reason.isBlank()) {
      throw Usage.wrong(
          "accept needs --reason: the journal keeps why changed code is right.",
          "say why: rung accept " + String.join(" ", ids) + " --reason \"the helper was renamed\"");
    }
    AcceptReport report = migrator.accept(ids, reason);
    output.result(AcceptText.of(report, output.look()));
    return ExitCode.OK;
  }
}
