package dev.rung.internal.dialect;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.migration.MigrationId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The statements on Rung's tables as far as all products agree on them. Stateless. */
abstract class StandardHistorySql implements HistorySql {

  /** The format of the tables that this version of Rung reads and writes. */
  static final String FORMAT = "1";

  static final String HISTORY_COLUMNS =
      "module, version, kind, class_name, description, parents, checksum, applied_order,"
          + " applied_at, duration_micros, run_id, tool_version, backward_compatible";
  static final int HISTORY_WIDTH = 13;
  static final String IMPRINT_COLUMNS = "checksum_text, sql_fingerprint, sql_text";
  static final int IMPRINT_WIDTH = 3;

  static final String JOURNAL_COLUMNS =
      "sequence, recorded_at, module, version, outcome, checksum, duration_micros, detail, who,"
          + " host, reason, run_id, tool_version, hash";
  static final int JOURNAL_WIDTH = 14;

  final String history;
  final String journal;
  final String meta;

  StandardHistorySql(Location location) {
    String schema = Names.quote(location.schema()) + '.';
    history = schema + Names.quote(location.history());
    journal = schema + Names.quote(location.journal());
    meta = schema + Names.quote(location.meta());
  }

  /** The database's time as a scalar, in the type of the tables' time columns. */
  abstract String now();

  @Override
  public final String selectMeta() {
    return "select name, value from " + meta + " order by recorded_at desc, name";
  }

  @Override
  public final String selectBrief() {
    return "select module, version, checksum from " + history;
  }

  @Override
  public final String selectHistory() {
    return "select " + HISTORY_COLUMNS + " from " + history + " order by applied_order";
  }

  @Override
  public final String selectImprint() {
    return "select " + IMPRINT_COLUMNS + " from " + history + " where module = ? and version = ?";
  }

  @Override
  public final String upgrade() {
    return update("");
  }

  @Override
  public final String restamp() {
    return update(", sql_fingerprint = ?, sql_text = ?");
  }

  private String update(String andSet) {
    return "update "
        + history
        + " set checksum = ?, checksum_text = ?"
        + andSet
        + " where module = ? and version = ? and checksum = ?";
  }

  @Override
  public final String selectJournal() {
    return "select " + JOURNAL_COLUMNS + " from " + journal + " order by sequence";
  }

  @Override
  public final String rememberMeta() {
    return "insert into "
        + meta
        + " (name, value, recorded_at) values (?, '', "
        + now()
        + ") on conflict (name) do update set recorded_at = excluded.recorded_at";
  }

  @Override
  public final String pruneMeta() {
    String verified = " where name like 'verified:%'";
    return "delete from "
        + meta
        + verified
        + " and name not in (select name from "
        + meta
        + verified
        + " order by recorded_at desc, name limit ?)";
  }

  /** Parameters: module, version. Columns as {@link StepTransaction.Before}. */
  final String selectBefore() {
    return "select exists (select 1 from "
        + history
        + " where module = ? and version = ?), "
        + now()
        + ", (select max(applied_order) from "
        + history
        + "), (select max(sequence) from "
        + journal
        + "), (select hash from "
        + journal
        + " order by sequence desc limit 1)";
  }

  /** Runs {@link #selectBefore} with its parameters bound. */
  final StepTransaction.Before before(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The history did not answer.");
      }
      String hash = row.getString(5);
      return new StepTransaction.Before(
          row.getBoolean(1),
          time(row, 2),
          row.getLong(3),
          row.getLong(4),
          hash == null ? "" : hash);
    }
  }

  /**
   * Parameters: the columns of a history row and of its imprint; {@code from} may add a condition.
   */
  final String insertHistory(String from) {
    String columns = HISTORY_COLUMNS + ", " + IMPRINT_COLUMNS;
    return insert(history, columns, HISTORY_WIDTH + IMPRINT_WIDTH, from);
  }

  /** Parameters: the columns of a journal entry; {@code from} may add a condition. */
  final String insertJournal(String from) {
    return insert(journal, JOURNAL_COLUMNS, JOURNAL_WIDTH, from);
  }

  /** Parameters: module, version; {@code and} may add a condition. */
  final String deleteHistory(String and) {
    return "delete from " + history + " where module = ? and version = ?" + and;
  }

  /** Writes the format number where there is none yet. */
  final String insertFormat() {
    return "insert into "
        + meta
        + " (name, value, recorded_at) values ('format', '"
        + FORMAT
        + "', "
        + now()
        + ") on conflict (name) do nothing";
  }

  /** How an insert begins. */
  String insertWord() {
    return "insert";
  }

  /** Binds a history row and tells the next free index. */
  final int bind(PreparedStatement statement, int from, AppliedMigration row, Imprint imprint)
      throws SQLException {
    int i = bind(statement, from, row.id());
    statement.setString(i++, row.kind().name().toLowerCase(Locale.ROOT));
    statement.setString(i++, row.className());
    statement.setString(i++, row.description());
    statement.setString(i++, joined(row.parents()));
    statement.setString(i++, row.checksum());
    statement.setLong(i++, row.appliedOrder());
    bind(statement, i++, row.appliedAt());
    statement.setLong(i++, row.duration().toNanos() / 1000);
    statement.setString(i++, row.runId());
    statement.setString(i++, row.toolVersion());
    statement.setBoolean(i++, row.backwardCompatible());
    return imprint.bind(statement, i);
  }

  /** Binds a journal entry and tells the next free index. */
  final int bind(PreparedStatement statement, int from, JournalEntry entry) throws SQLException {
    int i = from;
    statement.setLong(i++, entry.sequence());
    bind(statement, i++, entry.at());
    i = bind(statement, i, entry.id());
    statement.setString(i++, entry.outcome().name().toLowerCase(Locale.ROOT));
    statement.setString(i++, entry.checksum());
    statement.setLong(i++, entry.duration().toNanos() / 1000);
    statement.setString(i++, entry.detail());
    statement.setString(i++, entry.who());
    statement.setString(i++, entry.host());
    statement.setString(i++, entry.reason());
    statement.setString(i++, entry.runId());
    statement.setString(i++, entry.toolVersion());
    statement.setString(i++, entry.hash());
    return i;
  }

  /** Binds an id as module and version and tells the next free index. */
  final int bind(PreparedStatement statement, int from, MigrationId id) throws SQLException {
    statement.setString(from, id.module());
    statement.setString(from + 1, id.version().value());
    return from + 2;
  }

  @Override
  public abstract void bind(PreparedStatement statement, int index, Instant time)
      throws SQLException;

  /** Parents as they are stored: sorted ids, joined by commas. */
  private static String joined(List<MigrationId> parents) {
    if (parents.size() == 1) {
      return parents.get(0).toString();
    }
    StringBuilder text = new StringBuilder();
    for (MigrationId parent : parents.stream().sorted().toList()) {
      text.append(text.length() == 0 ? "" : ",").append(parent);
    }
    return text.toString();
  }

  private String insert(String table, String columns, int width, String from) {
    return insertWord()
        + " into "
        + table
        + " ("
        + columns
        + ") select ?"
        + ", ?".repeat(width - 1)
        + from;
  }
}
