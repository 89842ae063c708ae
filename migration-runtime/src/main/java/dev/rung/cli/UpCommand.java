package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    customSynopsis = "rung up [--to ID] [--reason TEXT] [OPTION...]",
    description = "Run what is pending.")
final class UpCommand implements Action {
  @Option(names = "--to", paramLabel = "ID", description = "Run this one and what it depends on.")
  private @Nullable String to;

  @Mixin private RunChoices choices = new RunChoices();

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    RunOptions options = choices.options();
    Target.Up target = to == null ? Target.latest() : Target.upTo(to);
    return Runs.report(() -> migrator.up(target, options), output);
  }
}
