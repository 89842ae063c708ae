package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.List;

/** The words for a migration whose code changed after it was applied. */
final class ChangedProblem {
  private static final int SHOWN_CHECKSUM = 12;
  private static final int SHOWN_CHANGES = 5;
  private static final String RESTORE =
      "restore the applied version and put the change in a new migration";

  private ChangedProblem() {}

  /** It keeps a run from going on. */
  static Problem changed(AppliedMigration row, Node node, String checksum, Change change) {
    List<String> fixes =
        change.isRefactored()
            ? List.of(
                "accept it, which keeps the reason: " + accept(row),
                "or go on with a warning until then: --refactored warn",
                RESTORE)
            : List.of(RESTORE, "if the database is as the code says: " + accept(row));
    return new Problem(
        ProblemCode.CHECKSUM_CHANGED,
        row.id() + " changed after it was applied.",
        where(row, node, checksum, change),
        fixes);
  }

  /** It is only told. */
  static Problem refactored(AppliedMigration row, Node node, String checksum, Change change) {
    return new Problem(
        ProblemCode.CHECKSUM_CHANGED,
        row.id() + " was refactored after it was applied.",
        where(row, node, checksum, change),
        List.of("accept it, which ends this warning: " + accept(row)));
  }

  private static List<String> where(
      AppliedMigration row, Node node, String checksum, Change change) {
    List<String> where = new ArrayList<>();
    where.add(
        "applied   "
            + shorten(row.checksum())
            + "  "
            + Disagreements.time(row)
            + "  by run "
            + row.runId());
    where.add("in code   " + shorten(checksum) + "  " + node.facts().className());
    List<String> members = change.members();
    for (String member : members.subList(0, Math.min(members.size(), SHOWN_CHANGES))) {
      where.add("changed   " + member);
    }
    if (members.size() > SHOWN_CHANGES) {
      where.add("changed   and " + (members.size() - SHOWN_CHANGES) + " more");
    }
    String label = "sql       ";
    for (String line : change.sqlLines()) {
      where.add(label + line);
      label = " ".repeat(label.length());
    }
    return where;
  }

  private static String accept(AppliedMigration row) {
    return "rung accept " + row.id() + " --reason \"...\"";
  }

  private static String shorten(String checksum) {
    int end = checksum.indexOf(':') + 1 + SHOWN_CHECKSUM;
    return checksum.length() <= end ? checksum : checksum.substring(0, end);
  }
}
