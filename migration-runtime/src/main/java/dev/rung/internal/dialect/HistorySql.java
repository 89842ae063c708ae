package dev.rung.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The statements on Rung's own tables, with qualified and quoted names. Stateless.
 *
 * <p>Columns and parameters are in the order in which the records list them.
 */
public interface HistorySql {

  /** Creates the tables where they do not exist yet and writes the format number. */
  List<String> create();

  /** Columns: name, value. Rows: the format number and the verified digests. */
  String selectMeta();

  /** Columns: module, version, checksum of every row, in no order. */
  String selectBrief();

  /** All columns of {@link dev.rung.AppliedMigration}, by applied order. */
  String selectHistory();

  /** Parameters: module, version. Columns: those of an {@link Imprint}. */
  String selectImprint();

  /** Parameters: new checksum, its compressed text, module, version, old checksum. */
  String upgrade();

  /** Parameters: new checksum, an {@link Imprint}, module, version, old checksum. */
  String restamp();

  /** All columns of {@link dev.rung.JournalEntry}, by sequence. */
  String selectJournal();

  /** Parameter: a name in the meta table. Writes it with the time, or renews the time. */
  String rememberMeta();

  /** Parameters: how many verified digests to keep. Deletes the older ones. */
  String pruneMeta();

  /** Binds a time. */
  void bind(PreparedStatement statement, int index, Instant time) throws SQLException;

  /** Reads a time. */
  Instant time(ResultSet row, int column) throws SQLException;
}
