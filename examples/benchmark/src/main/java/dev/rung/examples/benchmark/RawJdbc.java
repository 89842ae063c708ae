package dev.rung.examples.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The same work with JDBC alone. */
final class RawJdbc {
  private RawJdbc() {}

  static Work work(Scenario scenario, String url, int migrations) {
    return switch (scenario) {
      case NOTHING_PENDING -> () -> read(url, "module, version, checksum");
      case STATUS -> () -> read(url, String.join(", ", HistoryTables.HISTORY_COLUMNS));
      case MIGRATE -> () -> migrate(url, migrations);
      case VALIDATE -> {
        Map<String, String> expected = ExpectedChecksums.read();
        yield () -> compare(url, expected);
      }
      case ROLLBACK -> throw new IllegalArgumentException("nobody asked for it");
    };
  }

  private static void read(String url, String columns) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + columns + " from rung_history")) {
      int width = row.getMetaData().getColumnCount();
      while (row.next()) {
        for (int i = 1; i <= width; i++) {
          row.getString(i);
        }
      }
    }
  }

  private static void compare(String url, Map<String, String> expected) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select module, version, checksum from rung_history")) {
      int same = 0;
      while (row.next()) {
        String checksum = expected.get(row.getString(1) + ":" + row.getString(2));
        same += row.getString(3).equals(checksum) ? 1 : 0;
      }
      if (same != expected.size()) {
        throw new IllegalStateException(same + " of " + expected.size() + " agree");
      }
    }
  }

  private static void migrate(String url, int migrations) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String create : HistoryTables.create(url)) {
          statement.execute(create);
        }
        connection.commit();
      }
      Object time = HistoryTables.time(url);
      for (int number = 1; number <= migrations; number++) {
        up(connection, MigrationJar.table(number));
        insert(connection, HistoryTables.HISTORY, HistoryTables.historyRow(number, time));
        insert(
            connection,
            HistoryTables.JOURNAL,
            HistoryTables.journalRow(number, number, "succeeded", time));
        connection.commit();
      }
    }
  }

  private static void up(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table \""
              + table
              + "\" (\"id\" int not null, \"name\" varchar(80) not null,"
              + " \"price\" numeric(15, 2), primary key (\"id\"))");
      statement.execute("create index \"" + table + "_name\" on \"" + table + "\" (\"name\")");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into \"" + table + "\" (\"id\", \"name\") values (?, ?), (?, ?)")) {
      insert.setInt(1, 1);
      insert.setString(2, "one");
      insert.setInt(3, 2);
      insert.setString(4, "two");
      insert.executeUpdate();
    }
  }

  private static void insert(Connection connection, String table, Object[] values)
      throws SQLException {
    String columns =
        String.join(
            ", ",
            table.equals(HistoryTables.HISTORY)
                ? HistoryTables.HISTORY_ALL_COLUMNS
                : HistoryTables.JOURNAL_COLUMNS);
    String sql =
        "insert into "
            + table
            + " ("
            + columns
            + ") values (?"
            + ", ?".repeat(values.length - 1)
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
