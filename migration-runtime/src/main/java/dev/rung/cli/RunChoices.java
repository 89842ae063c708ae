package dev.rung.cli;

import dev.rung.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that run migrations. */
final class RunChoices {
  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the journal.")
  private String reason = "";

  @Option(
      names = "--fingerprint",
      paramLabel = "HASH",
      description = "Run exactly the plan that has this fingerprint, else nothing.")
  private @Nullable String fingerprint;

  RunOptions options() {
    return new RunOptions(reason, fingerprint);
  }
}
