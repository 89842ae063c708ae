package dev.rung.internal.dialect;

import dev.rung.migration.internal.script.Grammar;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** One database product. Stateless; safe for use by many threads. */
public interface Dialect {

  /** The product's name as people write it, such as {@code PostgreSQL}. */
  String product();

  /** The dialect in which jOOQ renders for it; asked for only when migrations run. */
  SQLDialect jooq();

  /** The lexical rules of its scripts. */
  Grammar grammar();

  /** Whether its driver silently runs only the first of several statements in one text. */
  boolean runsOnlyFirstStatement();

  /**
   * Resolves where Rung's tables are and whether they exist: one statement, no transaction left
   * open.
   *
   * @param schema as configured, or null for the database's current schema
   * @param table the history table's name as configured
   * @throws dev.rung.migration.MigrationException SCHEMA_MISSING
   */
  Location locate(Connection connection, @Nullable String schema, String table) throws SQLException;

  /** The statements on Rung's own tables. */
  HistorySql sql(Location location);

  /**
   * Prepares a connection for a run: session settings, autocommit as the dialect needs it, each
   * former value kept. Recognises a transaction pooler before anything is locked.
   *
   * @throws dev.rung.migration.MigrationException IN_TRANSACTION, READ_ONLY
   * @throws SQLException when a preparation fails; what then kept the connection from being put
   *     back as it was is suppressed in it
   */
  RunSession open(Connection connection, Location location, SessionOptions options)
      throws SQLException;

  /**
   * Whether the connection is inside a transaction that somebody began and did not end. On SQLite
   * that is so as soon as autocommit is off, since its driver begins one then.
   */
  boolean inTransaction(Connection connection) throws SQLException;

  /** What a failure means for the run; looks through the causes, which jOOQ and users wrap. */
  Failure classify(Throwable failure);

  /** How many causes of a failure are looked at; a chain of causes can be a circle. */
  int DEEPEST_CAUSE = 50;

  /** What a failure means for the run. */
  enum Failure {
    /** The whole transaction may run again: lock time-out, deadlock, serialization, busy. */
    RETRYABLE,
    /** The statement was cancelled. */
    CANCELLED,
    /** The statement cannot run inside a transaction. */
    NON_TRANSACTIONAL,
    /** A statement failed before, and the transaction refuses every other. */
    ABORTED,
    /** The connection is gone. */
    CONNECTION_LOST,
    /** The statement is wrong, or anything else. */
    OTHER
  }
}
