package dev.rung.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rung's tables on SQLite. Times are text; see {@link MicrosText}. */
final class SqliteHistorySql extends StandardHistorySql {

  SqliteHistorySql(Location location) {
    super(location);
  }

  @Override
  String now() {
    // SQLite's clock has milliseconds.
    return "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";
  }

  /** After what the driver takes for an insert it asks for the row's key, in another statement. */
  @Override
  String insertWord() {
    return "/* no key */ insert";
  }

  @Override
  public List<String> create() {
    return List.of(
        "create table if not exists "
            + history
            + " (module text not null, version text not null, kind text not null,"
            + " class_name text not null, description text not null, parents text not null,"
            + " checksum text not null, checksum_text blob, sql_fingerprint text, sql_text blob,"
            + " backward_compatible boolean not null default false,"
            + " applied_order integer not null unique, applied_at text not null,"
            + " duration_micros integer not null, run_id text not null,"
            + " tool_version text not null, primary key (module, version))",
        "create table if not exists "
            + journal
            + " (sequence integer not null primary key, recorded_at text not null,"
            + " module text not null, version text not null, outcome text not null,"
            + " checksum text not null, duration_micros integer not null, detail text not null,"
            + " who text not null, host text not null, reason text not null,"
            + " run_id text not null, tool_version text not null, hash text not null)",
        "create table if not exists "
            + meta
            + " (name text not null primary key, value text not null, recorded_at text not null)",
        insertFormat());
  }

  @Override
  public void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
    statement.setString(index, MicrosText.format(time));
  }

  @Override
  public Instant time(ResultSet row, int column) throws SQLException {
    return MicrosText.parse(row.getString(column));
  }
}
