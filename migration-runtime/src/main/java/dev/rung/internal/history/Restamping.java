package dev.rung.internal.history;

import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.internal.dialect.HistorySql;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.StepTransaction;
import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.migration.MigrationId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces checksums of applied migrations, with a journal entry for each: all in one transaction,
 * or none. Immutable; safe for use by many threads, each with a session of its own.
 */
public final class Restamping {
  private final Outcome outcome;
  private final String update;

  private Restamping(Outcome outcome, String update) {
    this.outcome = outcome;
    this.update = update;
  }

  /** For changed code that somebody accepts: its SQL is taken over, too. */
  public static Restamping accepting(HistorySql sql) {
    return new Restamping(Outcome.ACCEPTED, sql.restamp());
  }

  /** For code that did not change, and a newer algorithm. */
  public static Restamping upgrading(HistorySql sql) {
    return new Restamping(Outcome.UPGRADED, sql.upgrade());
  }

  /** How it ended. */
  public enum Result {
    /** All of it is committed. */
    DONE,
    /** Another run's step has the transaction lock; nothing was done. */
    BUSY,
    /** A row has no longer the checksum that was seen; nothing was done. */
    CHANGED
  }

  /**
   * A new checksum for a row.
   *
   * @param before the checksum that the row must still have
   * @param imprint of the code that has the new one
   * @param detail for the journal: what was replaced, and what changed
   */
  public record Stamp(
      MigrationId id, String before, String after, Imprint imprint, String detail) {}

  /** Writes them all. The caller holds the run lock, and no transaction is open. */
  public Result run(RunSession session, List<Stamp> stamps, JournalChain.Author author)
      throws SQLException {
    StepTransaction transaction = session.transaction();
    try {
      if (!transaction.begin(
          stamps.size() == 1 ? stamps.get(0).id().toString() : stamps.size() + " checksums")) {
        return Result.BUSY;
      }
      Before before = transaction.read(stamps.get(0).id());
      if (!update(session, stamps)) {
        transaction.rollback();
        return Result.CHANGED;
      }
      transaction.journal(entries(before, stamps, author));
      transaction.commit();
      return Result.DONE;
    } catch (SQLException e) {
      try {
        transaction.rollback();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private boolean update(RunSession session, List<Stamp> stamps) throws SQLException {
    try (PreparedStatement statement = session.connection().prepareStatement(update)) {
      for (Stamp stamp : stamps) {
        statement.setString(1, stamp.after());
        int i = 2;
        if (outcome == Outcome.ACCEPTED) {
          i = stamp.imprint().bind(statement, i);
        } else {
          statement.setBytes(i++, stamp.imprint().checksumText());
        }
        statement.setString(i, stamp.id().module());
        statement.setString(i + 1, stamp.id().version().value());
        statement.setString(i + 2, stamp.before());
        statement.addBatch();
      }
      for (int count : statement.executeBatch()) {
        if (count != 1) {
          return false;
        }
      }
      return true;
    }
  }

  private List<JournalEntry> entries(Before first, List<Stamp> stamps, JournalChain.Author author) {
    List<JournalEntry> entries = new ArrayList<>(stamps.size());
    Before before = first;
    for (Stamp stamp : stamps) {
      JournalEntry entry =
          JournalChain.next(
              before, stamp.id(), outcome, stamp.after(), Duration.ZERO, stamp.detail(), author);
      entries.add(entry);
      before = new Before(true, first.now(), first.lastOrder(), entry.sequence(), entry.hash());
    }
    return entries;
  }
}
