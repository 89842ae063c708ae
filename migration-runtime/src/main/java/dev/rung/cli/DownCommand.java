package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "down",
    customSynopsis = "rung down [--steps N | --to ID] [--reason TEXT] [OPTION...]",
    description = "Revert what was applied last.")
final class DownCommand implements Action {
  @ArgGroup(multiplicity = "0..1")
  private @Nullable To to;

  @Mixin private RunChoices choices = new RunChoices();

  /** At most one of the ways to name a target. */
  static final class To {
    @Option(names = "--steps", paramLabel = "N", description = "How many; 1 by default.")
    private @Nullable Integer steps;

    @Option(names = "--to", paramLabel = "ID", description = "Keep this one, revert what is on it.")
    private @Nullable String id;

    private Target.Down target() {
      if (id != null) {
        return Target.downTo(id);
      }
      return Usage.downSteps("--steps", steps == null ? 1 : steps);
    }
  }

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    Target.Down target = to == null ? Target.downSteps(1) : to.target();
    RunOptions options = choices.options();
    return Runs.report(() -> migrator.down(target, options), output);
  }
}
