package dev.rung.internal.history;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.HistorySql;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.StepTransaction;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Rung's tables, and writes what is not part of a step. Immutable; safe for use by many
 * threads, each with a connection of its own. Connections are in autocommit.
 */
public final class HistoryStore {

  /** The newest format of the tables that this version of Rung knows. */
  public static final int FORMAT = 1;

  private static final String FORMAT_NAME = "format";
  private static final String VERIFIED = "verified:";
  private static final int KEPT_DIGESTS = 50;

  private final HistorySql sql;

  /** A store of the tables that the statements name. */
  public HistoryStore(HistorySql sql) {
    this.sql = sql;
  }

  /**
   * Reads the format and the verified digests, in one statement.
   *
   * @throws MigrationException FORMAT_NEWER
   */
  public Meta readMeta(Connection connection) throws SQLException {
    int format = 0;
    List<String> verified = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.selectMeta())) {
      while (row.next()) {
        String name = row.getString(1);
        if (name.startsWith(VERIFIED)) {
          verified.add(name.substring(VERIFIED.length()));
        } else if (name.equals(FORMAT_NAME)) {
          format = Integer.parseInt(row.getString(2));
        }
      }
    }
    if (format > FORMAT) {
      throw newer(format);
    }
    return new Meta(format, verified);
  }

  /** Reads what a start with nothing to do needs, in one statement. */
  public BriefHistory readBrief(Connection connection) throws SQLException {
    BriefHistory brief = new BriefHistory();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.selectBrief())) {
      while (row.next()) {
        brief.add(row.getString(1), row.getString(2), row.getString(3));
      }
    }
    return brief;
  }

  /**
   * Reads the whole history, after a look at its format: two statements.
   *
   * @throws MigrationException FORMAT_NEWER
   */
  public HistorySnapshot readAll(Connection connection) throws SQLException {
    readMeta(connection);
    List<AppliedMigration> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.selectHistory())) {
      while (row.next()) {
        applied.add(HistoryRows.applied(sql, row));
      }
    }
    return new HistorySnapshot(applied);
  }

  /** What a row keeps of the code; empty where there is no such row. */
  public Imprint readImprint(Connection connection, MigrationId id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.selectImprint())) {
      statement.setString(1, id.module());
      statement.setString(2, id.version().value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Imprint(row.getBytes(1), row.getString(2), row.getBytes(3))
            : Imprint.NONE;
      }
    }
  }

  /** Reads the whole journal, in one statement. */
  public List<JournalEntry> readJournal(Connection connection) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.selectJournal())) {
      while (row.next()) {
        entries.add(HistoryRows.entry(sql, row));
      }
    }
    return entries;
  }

  /**
   * Creates the tables where they do not exist yet, in one transaction.
   *
   * @return false when another run's step has the transaction lock: nothing was done
   */
  public boolean createTables(RunSession session) throws SQLException {
    StepTransaction transaction = session.transaction();
    try {
      if (!transaction.begin("tables")) {
        return false;
      }
      try (Statement statement = session.connection().createStatement()) {
        for (String create : sql.create()) {
          statement.execute(create);
        }
      }
      transaction.commit();
      return true;
    } catch (SQLException e) {
      rollback(transaction, e);
      throw e;
    }
  }

  /**
   * Notes that code was found equal to the history, and forgets all but the newest such notes. A
   * failure costs the next start some time and nothing else, so the caller may go on after it.
   *
   * @param digest of the code source, 16 hex digits
   */
  public void remember(Connection connection, String digest) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.rememberMeta())) {
      statement.setString(1, VERIFIED + digest);
      statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(sql.pruneMeta())) {
      statement.setInt(1, KEPT_DIGESTS);
      statement.executeUpdate();
    }
  }

  private static void rollback(StepTransaction transaction, SQLException failure) {
    try {
      transaction.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static MigrationException newer(int format) {
    return new MigrationException(
        new Problem(
            ProblemCode.FORMAT_NEWER,
            "The history was written by a newer version of Rung.",
            List.of("its format       " + format, "known here up to " + FORMAT),
            List.of("use the version of Rung that wrote it, or a newer one")));
  }
}
