package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for a module of which the database has newer migrations than the code. */
final class AheadProblem {
  private static final int SHOWN = 8;

  private final List<AppliedMigration> rows;
  private final Node newest;
  private final List<JournalEntry> journal;

  /**
   * For one module.
   *
   * @param rows those ahead, by applied order; at least one
   * @param newest the highest version in code
   * @param journal says who applied them; may be empty
   */
  AheadProblem(List<AppliedMigration> rows, Node newest, List<JournalEntry> journal) {
    this.rows = rows;
    this.newest = newest;
    this.journal = journal;
  }

  /** Whether each of them was declared as backward compatible. */
  boolean isCompatible() {
    for (AppliedMigration row : rows) {
      if (!row.backwardCompatible()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The problem.
   *
   * @param pending a migration of the module that is in code only, null when there is none
   * @param known the highest applied version that the code has, null when there is none
   */
  Problem problem(@Nullable MigrationId pending, @Nullable MigrationId known) {
    List<String> where = where(pending);
    List<String> fixes = new ArrayList<>();
    fixes.add("run the release that has " + last().id() + ", or a newer one");
    if (isCompatible() && pending == null) {
      fixes.add("since all of them are backward compatible, start beside them with: --allow-ahead");
    } else if (!isCompatible() && known != null) {
      fixes.add("undo them with the newer release: rung down --to " + known);
    }
    return new Problem(ProblemCode.DATABASE_AHEAD, what(), where, fixes);
  }

  /** The same as a note, where it is allowed. */
  Problem note() {
    return new Problem(
        ProblemCode.DATABASE_AHEAD,
        what(),
        where(null),
        List.of("deploy the release that has " + last().id() + " here too, when it is time"));
  }

  private String what() {
    String ids = rows.get(0).id().toString();
    if (rows.size() == 2) {
      ids += " and " + last().id();
    } else if (rows.size() > 2) {
      ids += " to " + last().id() + " (" + rows.size() + ")";
    }
    return "The database is ahead of this code: it has "
        + ids
        + ", and "
        + newest.id()
        + " is the newest here.";
  }

  private List<String> where(@Nullable MigrationId pending) {
    int width = "in code".length();
    for (AppliedMigration row : rows) {
      width = Math.max(width, row.id().toString().length());
    }
    List<String> where = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
      where.add(line(width, rows.get(i).id().toString(), evidence(rows.get(i))));
    }
    if (rows.size() > SHOWN) {
      where.add(line(width, "", "and " + (rows.size() - SHOWN) + " more"));
    }
    where.add(line(width, "in code", newest.id() + "  in " + newest.facts().source()));
    if (pending != null) {
      where.add(line(width, "pending", pending + ", which would come after them"));
    }
    return where;
  }

  private String evidence(AppliedMigration row) {
    JournalEntry entry = entryOf(row);
    return Disagreements.time(row)
        + (entry == null ? "" : "  by " + entry.who() + "@" + entry.host())
        + "  run "
        + row.runId()
        + "  Rung "
        + row.toolVersion()
        + (row.backwardCompatible() ? "  backward compatible" : "  not backward compatible");
  }

  private @Nullable JournalEntry entryOf(AppliedMigration row) {
    JournalEntry found = null;
    for (JournalEntry entry : journal) {
      boolean recorded =
          entry.outcome() == Outcome.SUCCEEDED || entry.outcome() == Outcome.BASELINE;
      if (recorded && entry.runId().equals(row.runId()) && entry.id().equals(row.id())) {
        found = entry;
      }
    }
    return found;
  }

  private AppliedMigration last() {
    return rows.get(rows.size() - 1);
  }

  private static String line(int width, String label, String value) {
    return label + " ".repeat(width - label.length() + 2) + value;
  }
}
