package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.PlanResult;
import dev.rung.PlannedSql;
import dev.rung.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    customSynopsis =
        "rung plan [--to ID | --down-to ID | --down-steps N] [--sql] [--json] [OPTION...]",
    description = "Show what a run would do. Changes nothing.")
final class PlanCommand implements Action {
  @Option(names = "--sql", description = "Write the SQL of each step.")
  private boolean sql;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @ArgGroup(multiplicity = "0..1")
  private @Nullable To to;

  /** At most one of the ways to name a target. */
  static final class To {
    @Option(names = "--to", paramLabel = "ID", description = "Plan up to this migration.")
    private @Nullable String up;

    @Option(names = "--down-to", paramLabel = "ID", description = "Plan down to this migration.")
    private @Nullable String down;

    @Option(names = "--down-steps", paramLabel = "N", description = "Plan N migrations down.")
    private @Nullable Integer steps;

    private Target target() {
      if (up != null) {
        return Target.upTo(up);
      }
      if (down != null) {
        return Target.downTo(down);
      }
      return steps == null ? Target.latest() : Usage.downSteps("--down-steps", steps);
    }
  }

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    PlanResult result = migrator.plan(to == null ? Target.latest() : to.target());
    if (json) {
      output.result(JsonReports.plan(result, sqlOf(result, migrator)));
    } else {
      tell(result, migrator, output);
    }
    return result instanceof PlanResult.Blocked blocked
        ? ExitCode.of(blocked.problems())
        : ExitCode.OK;
  }

  private void tell(PlanResult result, Migrator migrator, Output output) {
    if (result instanceof PlanResult.Ready ready) {
      output.result(
          sql
              ? PlanText.sql(sqlOf(result, migrator))
              : PlanText.render(ready.plan(), output.look()));
    } else if (result instanceof PlanResult.UpToDate upToDate) {
      output.result((sql ? "-- " : "") + PlanText.upToDate(upToDate));
    } else if (result instanceof PlanResult.Blocked blocked) {
      output.problems(blocked.problems());
    }
  }

  private List<PlannedSql> sqlOf(PlanResult result, Migrator migrator) {
    return sql && result instanceof PlanResult.Ready ready ? migrator.sql(ready.plan()) : List.of();
  }
}
