package dev.rung.cli;

import dev.rung.AcceptReport;
import dev.rung.AcceptReport.Accepted;
import dev.rung.migration.MigrationId;

/** What was accepted, for people. */
final class AcceptText {
  private static final int VALUE_COLUMN = 14;

  private AcceptText() {}

  static String of(AcceptReport report, Look look) {
    StringBuilder out = new StringBuilder();
    for (Accepted accepted : report.accepted()) {
      out.append("  ").append(look.paint(Tone.GOOD, look.symbols().done() + " accepted  "));
      out.append(accepted.id()).append("  ").append(Text.clean(accepted.className())).append('\n');
      line(out, look, "was", Labels.shortChecksums(accepted.before()));
      line(out, look, "is now", Labels.shortChecksums(accepted.after()));
      for (String change : accepted.changes()) {
        line(out, look, "changed", change);
      }
      String label = "sql";
      for (String sql : accepted.sql()) {
        line(out, look, label, sql);
        label = "";
      }
      String missing = accepted.sqlMissing();
      line(
          out,
          look,
          "stored",
          missing.isEmpty() ? "checksum and SQL" : "checksum; no SQL: " + missing);
    }
    for (MigrationId id : report.unchanged()) {
      out.append("  ").append(look.symbols().other()).append(" unchanged ").append(id).append('\n');
    }
    int count = report.accepted().size();
    return count == 0
        ? out.append("Nothing to accept: the code is as it was applied.\n").toString()
        : out.append("\n")
            .append(count)
            .append(" accepted; the journal has the reason.\n")
            .toString();
  }

  private static void line(StringBuilder out, Look look, String label, String value) {
    out.append("    ").append(look.paint(Tone.FAINT, Text.padRight(label, VALUE_COLUMN - 4)));
    out.append(look.wrap(Text.clean(value), VALUE_COLUMN, VALUE_COLUMN)).append('\n');
  }
}
