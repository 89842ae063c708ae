package dev.rung.cli;

import dev.rung.AppliedMigration;
import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.StatusReport;
import dev.rung.cli.Table.Cell;
import dev.rung.migration.Problem;
import java.util.Locale;

/** The status for people. */
final class StatusText {
  private StatusText() {}

  static String render(StatusReport report, Look look) {
    StringBuilder out = new StringBuilder();
    String place = report.database() + ", schema " + report.schema();
    out.append(look.paint(Tone.STRONG, Text.clean(place))).append("\n\n");
    int foreign = report.count(State.FOREIGN);
    int own = report.migrations().size() - foreign;
    if (own == 0) {
      out.append("  ").append(nothing(report)).append('\n');
    } else {
      table(report, false, look.symbols()).render(out, look);
    }
    if (foreign > 0) {
      out.append("\nOther modules in this database\n");
      table(report, true, look.symbols()).render(out, look);
    }
    out.append('\n').append(summary(report)).append(".\n");
    for (Problem hint : report.hints()) {
      out.append('\n');
      ProblemText.render(out, hint, Tone.ATTENTION, look);
    }
    return out.toString();
  }

  /** Why no migration of the code is shown. */
  static String nothing(StatusReport report) {
    return report.problems().isEmpty()
        ? "No migrations in the code."
        : "No migration in the code has an id that can be read.";
  }

  private static Table table(StatusReport report, boolean foreign, Symbols symbols) {
    Table table = new Table("", "STATE", "ID", "APPLIED (UTC)", ">TOOK", "DESCRIPTION");
    for (MigrationStatus migration : report.migrations()) {
      if ((migration.state() == State.FOREIGN) == foreign) {
        row(table, migration, symbols);
      }
    }
    return table;
  }

  private static void row(Table table, MigrationStatus migration, Symbols symbols) {
    State state = migration.state();
    AppliedMigration applied = migration.applied();
    table.row(
        new Cell(symbol(state, symbols), tone(state)),
        new Cell(state.name().toLowerCase(Locale.ROOT), tone(state)),
        Cell.of(migration.id().toString()),
        Cell.of(applied == null ? "" : Times.utc(applied.appliedAt())),
        new Cell(applied == null ? "" : took(applied), Tone.FAINT),
        Cell.of(Labels.title(migration.description(), migration.className())));
  }

  /** How long it took; empty for what was recorded without running. */
  private static String took(AppliedMigration applied) {
    boolean ran = applied.kind() == AppliedMigration.Kind.APPLIED;
    return ran ? Times.brief(applied.duration()) : "";
  }

  /** Such as {@code 3 applied, 2 pending}; a late migration is pending too. */
  private static String summary(StatusReport report) {
    int late = report.count(State.LATE);
    int pending = report.count(State.PENDING) + late;
    StringBuilder out = new StringBuilder();
    out.append(report.count(State.APPLIED)).append(" applied");
    part(out, report.count(State.BASELINE), " baseline");
    out.append(", ").append(pending).append(" pending");
    if (late > 0) {
      out.append(" (").append(late).append(" late)");
    }
    part(out, report.count(State.BLOCKED), " blocked");
    part(out, report.count(State.MISSING), " missing in the code");
    part(out, report.count(State.AHEAD), " ahead of the code");
    return out.toString();
  }

  private static void part(StringBuilder out, int count, String what) {
    if (count > 0) {
      out.append(", ").append(count).append(what);
    }
  }

  static String symbol(State state, Symbols symbols) {
    return switch (state) {
      case APPLIED -> symbols.done();
      case BASELINE -> symbols.mark();
      case PENDING, LATE -> symbols.pending();
      case BLOCKED, MISSING, AHEAD -> symbols.wrong();
      case FOREIGN -> symbols.other();
    };
  }

  static Tone tone(State state) {
    return switch (state) {
      case APPLIED, BASELINE -> Tone.GOOD;
      case PENDING, LATE -> Tone.ATTENTION;
      case BLOCKED, MISSING, AHEAD -> Tone.BAD;
      case FOREIGN -> Tone.FAINT;
    };
  }
}
