package dev.rung.cli;

import dev.rung.MigrationChecksum;
import dev.rung.Migrator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "checksum",
    customSynopsis = "rung checksum [ID] [--explain] [--json] [OPTION...]",
    description = "Show the checksum of each migration in the code. Needs no database.")
final class ChecksumCommand implements Action {
  @Parameters(paramLabel = "ID", arity = "0..1", description = "Only this migration.")
  private @Nullable String id;

  @Option(names = "--explain", description = "Show what the checksum is computed from.")
  private boolean explain;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    List<MigrationChecksum> checksums =
        id == null ? migrator.checksums() : List.of(migrator.checksum(id));
    if (json) {
      output.result(JsonReports.checksums(checksums, explain));
      return ExitCode.OK;
    }
    output.result(
        explain ? ChecksumText.explain(checksums, output.look()) : ChecksumText.list(checksums));
    for (MigrationChecksum checksum : checksums) {
      output.warnings(checksum.warnings());
    }
    return ExitCode.OK;
  }

  @Override
  public boolean needsDatabase() {
    return false;
  }
}
