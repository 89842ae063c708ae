package dev.rung.cli;

import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlanStep;
import dev.rung.PlannedSql;
import dev.rung.cli.Table.Cell;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.util.ArrayList;
import java.util.List;

/** A plan for people, and its SQL as a script. */
final class PlanText {
  private PlanText() {}

  static String render(Plan plan, Look look) {
    StringBuilder out = new StringBuilder();
    String heading = "Plan of " + Labels.count(plan.steps().size(), "step");
    out.append(look.paint(Tone.STRONG, heading)).append("\n\n");
    Table table = new Table(">", "STEP", "ID", "NOTE", "DESCRIPTION");
    int number = 0;
    for (PlanStep step : plan.steps()) {
      number++;
      table.row(
          new Cell(Integer.toString(number), Tone.FAINT),
          new Cell(Steps.of(step).verb(), step instanceof PlanStep.Revert ? Tone.BAD : Tone.GOOD),
          Cell.of(step.id().toString()),
          new Cell(note(step), Tone.ATTENTION),
          Cell.of(Steps.title(step)));
    }
    table.render(out, look);
    for (Problem warning : plan.warnings()) {
      out.append('\n');
      ProblemText.render(out, warning, Tone.ATTENTION, look);
    }
    out.append("\nFingerprint ").append(plan.fingerprint()).append('\n');
    return out.toString();
  }

  /** What there is to say when nothing is to be done. */
  static String upToDate(PlanResult.UpToDate result) {
    if (result.applied() == 0) {
      return "Nothing to do: nothing is applied.\n";
    }
    List<String> heads = new ArrayList<>();
    for (MigrationId head : result.heads()) {
      heads.add(head.toString());
    }
    String up = heads.isEmpty() ? "" : ", up to " + String.join(", ", heads);
    return "Nothing to do: " + result.applied() + " applied" + up + ".\n";
  }

  /** The statements of all steps; what is not SQL stands in comments. */
  static String sql(List<PlannedSql> steps) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (PlannedSql planned : steps) {
      number++;
      PlanStep step = planned.step();
      out.append(number == 1 ? "-- " : "\n-- ").append(number).append('/').append(steps.size());
      out.append(' ').append(Steps.of(step).verb()).append(' ').append(step.id());
      out.append("  ").append(Text.clean(Steps.title(step))).append('\n');
      for (String statement : planned.statements()) {
        statement(out, statement.strip());
      }
      if (!planned.incomplete().isEmpty()) {
        out.append("-- incomplete: ").append(Text.clean(planned.incomplete())).append('\n');
      }
    }
    return out.toString();
  }

  private static void statement(StringBuilder out, String sql) {
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      out.append(c == '\n' || c == '\t' ? String.valueOf(c) : Text.clean(String.valueOf(c)));
    }
    out.append(sql.endsWith(";") ? "\n" : ";\n");
  }

  private static String note(PlanStep step) {
    if (!(step instanceof PlanStep.Apply apply)) {
      return "";
    }
    if (apply.late()) {
      return apply.reversible() ? "late" : "late, forward only";
    }
    return apply.reversible() ? "" : "forward only";
  }
}
