package dev.rung.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Rung's tables on PostgreSQL. */
final class PostgresHistorySql extends StandardHistorySql {

  PostgresHistorySql(Location location) {
    super(location);
  }

  @Override
  String now() {
    return "pg_catalog.now()";
  }

  @Override
  public List<String> create() {
    return List.of(
        "create table if not exists "
            + history
            + " (module text not null, version text not null, kind text not null,"
            + " class_name text not null, description text not null, parents text not null,"
            + " checksum text not null, checksum_text bytea, sql_fingerprint text, sql_text bytea,"
            + " backward_compatible boolean not null default false,"
            + " applied_order bigint not null unique, applied_at timestamptz not null,"
            + " duration_micros bigint not null, run_id text not null,"
            + " tool_version text not null, primary key (module, version))",
        "create table if not exists "
            + journal
            + " (sequence bigint not null primary key, recorded_at timestamptz not null,"
            + " module text not null, version text not null, outcome text not null,"
            + " checksum text not null, duration_micros bigint not null, detail text not null,"
            + " who text not null, host text not null, reason text not null,"
            + " run_id text not null, tool_version text not null, hash text not null)",
        "create table if not exists "
            + meta
            + " (name text not null primary key, value text not null,"
            + " recorded_at timestamptz not null)",
        "comment on table "
            + history
            + " is 'The migrations that this database has: one row each, removed when reverted.'",
        "comment on column "
            + history
            + ".kind is 'applied: Rung ran it; baseline: it was there before; marked: by hand.'",
        "comment on column "
            + history
            + ".parents is 'The ids it depended on when it was recorded, sorted.'",
        "comment on column "
            + history
            + ".checksum is 'Of the migration''s code, with the name of the algorithm.'",
        "comment on column "
            + history
            + ".applied_order is 'Rises with each record; gaps are normal.'",
        "comment on table "
            + journal
            + " is 'Every attempt to run a migration. It only grows and decides nothing.'",
        "comment on column "
            + journal
            + ".hash is 'SHA-256 over the hash of the entry before and this entry.'",
        "comment on table "
            + meta
            + " is 'The format of these tables, and digests of code that was checked already.'",
        insertFormat());
  }

  @Override
  public void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
    statement.setObject(index, time.atOffset(ZoneOffset.UTC));
  }

  @Override
  public Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
