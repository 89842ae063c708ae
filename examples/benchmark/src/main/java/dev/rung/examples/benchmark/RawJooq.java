package dev.rung.examples.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The same work with jOOQ alone: one connection, one transaction for each migration. It has no
 * field of one of jOOQ's types: that would start jOOQ before the call that is measured.
 */
final class RawJooq {
  private final Statements statements;

  RawJooq(Statements statements) {
    this.statements = statements;
  }

  Work work(Scenario scenario, String url, int migrations) {
    return switch (scenario) {
      case MIGRATE -> () -> migrate(url, migrations);
      case ROLLBACK -> () -> rollback(url);
      default -> throw new IllegalArgumentException("nobody asked for it");
    };
  }

  private void migrate(String url, int migrations) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      DSLContext db = context(connection, url);
      for (String create : HistoryTables.create(url)) {
        db.execute(create);
      }
      connection.commit();
      Object time = HistoryTables.time(url);
      for (int number = 1; number <= migrations; number++) {
        statements.up(db, number);
        insert(
            db,
            HistoryTables.HISTORY,
            HistoryTables.HISTORY_ALL_COLUMNS,
            HistoryTables.historyRow(number, time));
        insert(
            db,
            HistoryTables.JOURNAL,
            HistoryTables.JOURNAL_COLUMNS,
            HistoryTables.journalRow(number, number, "succeeded", time));
        connection.commit();
      }
    }
  }

  private void rollback(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      DSLContext db = context(connection, url);
      Field<String> version = DSL.field(DSL.name("version"), SQLDataType.VARCHAR);
      Result<Record1<String>> applied =
          db.select(version)
              .from(DSL.name(HistoryTables.HISTORY))
              .orderBy(DSL.field(DSL.name("applied_order")).desc())
              .fetch();
      Object time = HistoryTables.time(url);
      long sequence = applied.size();
      for (Record1<String> row : applied) {
        int number = Integer.parseInt(row.value1());
        sequence++;
        statements.down(db, number);
        db.deleteFrom(DSL.table(DSL.name(HistoryTables.HISTORY)))
            .where(DSL.field(DSL.name("module"), SQLDataType.VARCHAR).eq("main"))
            .and(version.eq(row.value1()))
            .execute();
        insert(
            db,
            HistoryTables.JOURNAL,
            HistoryTables.JOURNAL_COLUMNS,
            HistoryTables.journalRow(sequence, number, "reverted", time));
        connection.commit();
      }
    }
  }

  private static void insert(DSLContext db, String table, List<String> columns, Object[] values) {
    Field<?>[] fields = new Field<?>[values.length];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = DSL.field(DSL.name(columns.get(i)));
    }
    db.insertInto(DSL.table(DSL.name(table)), fields).values(values).execute();
  }

  private static DSLContext context(Connection connection, String url) {
    SQLDialect dialect = HistoryTables.isSqlite(url) ? SQLDialect.SQLITE : SQLDialect.POSTGRES;
    return DSL.using(connection, dialect, new Settings().withExecuteLogging(false));
  }
}
