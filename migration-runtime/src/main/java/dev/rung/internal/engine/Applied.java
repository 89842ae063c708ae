package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.Borrowed;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.history.Restamping;
import dev.rung.internal.plan.Evidence;
import dev.rung.internal.plan.Planner;
import dev.rung.internal.plan.Policies;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The database's side of a call: where the history is and how to read it.
 *
 * @param borrowed the connection, for this call
 * @param dialect of the database
 * @param location of Rung's tables
 * @param store reads and writes them
 */
record Applied(Borrowed borrowed, Dialect dialect, Location location, HistoryStore store) {

  Connection connection() {
    return borrowed.connection();
  }

  /** The whole history; empty where there is none yet. */
  List<AppliedMigration> history() throws SQLException {
    return location.exists() ? store.readAll(connection()).applied() : List.of();
  }

  /** Replaces checksums of the history. */
  Restamping restamping() {
    return new Restamping(dialect.sql(location));
  }

  /**
   * Who decides, by all that is known; what changed in applied code is read from the database.
   *
   * @param applied as {@link #history} told
   */
  Planner planner(Code code, List<AppliedMigration> applied, Policies policies)
      throws SQLException {
    Map<MigrationId, String> values = code.checksums().against(applied);
    StoredTexts texts = new StoredTexts(this);
    return new Planner(
        code.graph(),
        values,
        applied,
        new Evidence(
            new Changes(texts).of(code.checksums(), values, applied),
            new SameCode(texts).of(code.graph(), code.checksums(), applied),
            journal(code.graph(), applied)),
        policies);
  }

  /** Who decides where no checksum was computed; it compares none. */
  Planner planner(MigrationGraph graph, List<AppliedMigration> applied, Policies policies)
      throws SQLException {
    Evidence evidence = new Evidence(Map.of(), Map.of(), journal(graph, applied));
    return new Planner(graph, Map.of(), applied, evidence, policies);
  }

  /** Where the database is ahead of the code, the journal is read too. */
  private List<JournalEntry> journal(MigrationGraph graph, List<AppliedMigration> applied)
      throws SQLException {
    return Planner.isAhead(graph, applied) ? store.readJournal(connection()) : List.of();
  }
}
