package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.Borrowed;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.HistorySql;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.plan.Compared;
import dev.rung.internal.plan.Evidence;
import dev.rung.internal.plan.Intent;
import dev.rung.internal.plan.Planner;
import dev.rung.internal.plan.Policies;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database's side of one call: where the history is and how to read it. Used by one thread. */
final class Applied {
  private final Borrowed borrowed;
  private final Dialect dialect;
  private final Location location;
  private final HistoryStore store;
  private final EngineConfig config;
  private @Nullable SqlComparison comparison;

  /**
   * For one call.
   *
   * @param borrowed the connection, for this call
   * @param dialect of the database
   * @param location of Rung's tables
   * @param store reads and writes them
   * @param config of the migrator
   */
  Applied(
      Borrowed borrowed,
      Dialect dialect,
      Location location,
      HistoryStore store,
      EngineConfig config) {
    this.borrowed = borrowed;
    this.dialect = dialect;
    this.location = location;
    this.store = store;
    this.config = config;
  }

  Borrowed borrowed() {
    return borrowed;
  }

  Dialect dialect() {
    return dialect;
  }

  Location location() {
    return location;
  }

  HistoryStore store() {
    return store;
  }

  Connection connection() {
    return borrowed.connection();
  }

  /** The whole history; empty where there is none yet. */
  List<AppliedMigration> history() throws SQLException {
    return location.exists() ? store.readAll(connection()).applied() : List.of();
  }

  /**
   * Compares what migrations sent with what their code sends now. One for the whole call, which may
   * look twice, so that no code is traced twice.
   */
  SqlComparison sqlComparison(Code code) {
    SqlComparison known = comparison;
    if (known == null || !known.isOf(code)) {
      known = new SqlComparison(dialect, config, code);
      comparison = known;
    }
    return known;
  }

  /** The statements on its tables. */
  HistorySql sql() {
    return dialect.sql(location);
  }

  /**
   * Who decides, by all that the intent asks for; what changed in applied code is read from the
   * database. Where this code and this history were found to agree before, nothing is computed.
   *
   * @param applied as {@link #history} told
   */
  Planner planner(Intent intent, Code code, List<AppliedMigration> applied, Policies policies)
      throws SQLException {
    Set<MigrationId> compared = Compared.by(intent, code.graph(), applied);
    return !compared.isEmpty() && new Verified(this).isKnown(code, applied)
        ? planner(code.graph(), applied, policies)
        : planner(compared, code, applied, policies);
  }

  /** Who decides after a look at every checksum. */
  Planner strictPlanner(Code code, List<AppliedMigration> applied, Policies policies)
      throws SQLException {
    return planner(code.graph().ids(), code, applied, policies);
  }

  private Planner planner(
      Set<MigrationId> compared, Code code, List<AppliedMigration> applied, Policies policies)
      throws SQLException {
    Map<MigrationId, String> values = code.checksums().against(compared, applied);
    StoredTexts texts = new StoredTexts(this);
    return new Planner(
        code.graph(),
        values,
        applied,
        new Evidence(
            new Changes(texts, sqlComparison(code)).of(code, values, applied),
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
