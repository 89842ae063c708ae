package dev.rung.cli;

import dev.rung.AppliedMigration;
import dev.rung.HistoryReport;
import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.cli.Table.Cell;
import java.util.Locale;

/** History and journal for people. */
final class HistoryText {
  private HistoryText() {}

  /** What is applied now, by the order in which it was applied. */
  static String history(HistoryReport report, Look look) {
    if (report.applied().isEmpty()) {
      return "Nothing is applied.\n";
    }
    Table table = new Table("ID", "APPLIED (UTC)", ">TOOK", "KIND", "DESCRIPTION");
    for (AppliedMigration row : report.applied()) {
      boolean ran = row.kind() == AppliedMigration.Kind.APPLIED;
      table.row(
          Cell.of(row.id().toString()),
          Cell.of(Times.utc(row.appliedAt())),
          new Cell(ran ? Times.brief(row.duration()) : "", Tone.FAINT),
          new Cell(word(row.kind()), ran ? Tone.GOOD : Tone.ATTENTION),
          Cell.of(Labels.title(row.description(), row.className())));
    }
    StringBuilder out = new StringBuilder();
    table.render(out, look);
    return out.append('\n').append(report.applied().size()).append(" applied.\n").toString();
  }

  /** Every entry, oldest first. */
  static String journal(HistoryReport report, Look look) {
    if (report.journal().isEmpty()) {
      return "The journal is empty.\n";
    }
    Table table = new Table(">NO", "AT (UTC)", "OUTCOME", "ID", ">TOOK", "BY", "RUN");
    for (JournalEntry entry : report.journal()) {
      table.row(
          new Cell(Long.toString(entry.sequence()), Tone.FAINT),
          Cell.of(Times.utc(entry.at())),
          new Cell(word(entry.outcome()), tone(entry.outcome())),
          Cell.of(entry.id().toString()),
          new Cell(ran(entry.outcome()) ? Times.brief(entry.duration()) : "", Tone.FAINT),
          Cell.of(entry.who() + "@" + entry.host()),
          new Cell(entry.runId(), Tone.FAINT));
      if (!entry.reason().isEmpty()) {
        table.note(Cell.of("reason: " + entry.reason()));
      }
      if (replaced(entry.outcome())) {
        for (String line : Labels.shortChecksums(entry.detail()).split("\n", -1)) {
          table.note(new Cell(line, Tone.FAINT));
        }
      } else if (!entry.detail().isEmpty()) {
        table.note(new Cell(firstLine(entry.detail()), Tone.BAD));
      }
    }
    StringBuilder out = new StringBuilder();
    table.render(out, look);
    return out.append('\n')
        .append(report.journal().size() == 1 ? "1 entry" : report.journal().size() + " entries")
        .append(" in the journal.\n")
        .toString();
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean ran(Outcome outcome) {
    return outcome != Outcome.BASELINE && !replaced(outcome);
  }

  private static boolean replaced(Outcome outcome) {
    return outcome == Outcome.ACCEPTED || outcome == Outcome.UPGRADED;
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED, BASELINE, UPGRADED -> Tone.GOOD;
      case REVERTED, ACCEPTED -> Tone.ATTENTION;
      case FAILED, REVERT_FAILED, UNRECORDED -> Tone.BAD;
    };
  }
}
