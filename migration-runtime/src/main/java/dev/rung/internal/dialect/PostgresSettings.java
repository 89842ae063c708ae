package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's settings of one session: read at the start, changed for the run, put back at the
 * end, also those that only a migration changed. Used by one thread.
 */
final class PostgresSettings {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSettings.class);

  /**
   * What a run wants: the server notices within a second that the client died, also in the middle
   * of a statement; a dead network within a minute; and no idle time-out ends a run.
   */
  private static final List<Setting> WANTED =
      List.of(
          new Setting("client_connection_check_interval", "1s"),
          new Setting("tcp_keepalives_idle", "20"),
          new Setting("tcp_keepalives_interval", "5"),
          new Setting("tcp_keepalives_count", "3"),
          new Setting("tcp_user_timeout", "35s"),
          new Setting("idle_in_transaction_session_timeout", "0"),
          new Setting("idle_session_timeout", "0"),
          new Setting("transaction_timeout", "0"));

  /** What migrations are known to change and to forget. */
  private static final List<String> GUARDED =
      List.of(
          "application_name",
          "role",
          "search_path",
          "statement_timeout",
          "lock_timeout",
          "TimeZone",
          "DateStyle",
          "IntervalStyle",
          "row_security",
          "check_function_bodies",
          "session_replication_role",
          "default_transaction_isolation",
          "default_transaction_read_only",
          "client_min_messages");

  private final List<Setting> former;

  private PostgresSettings(List<Setting> former) {
    this.former = former;
  }

  /** Reads the settings as they are; those that this server does not have are left out. */
  static PostgresSettings read(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>(GUARDED);
    WANTED.forEach(wanted -> names.add(wanted.name()));
    return new PostgresSettings(current(connection, names));
  }

  /**
   * Changes what a run wants, each as far as the server allows it.
   *
   * @param applicationName what others see of this session between steps
   */
  void apply(Connection connection, String applicationName) throws SQLException {
    List<Setting> wanted = new ArrayList<>(WANTED);
    wanted.add(new Setting("application_name", applicationName));
    for (Setting setting : wanted) {
      String before = value(setting.name());
      if (before == null || before.equals(setting.value())) {
        continue;
      }
      try {
        set(connection, setting);
      } catch (SQLException e) {
        LOG.debug("The server refuses {} = {}.", setting.name(), setting.value(), e);
      }
    }
  }

  /** Puts back each setting that is not as it was read. */
  void restore(Connection connection) throws SQLException {
    List<String> names = former.stream().map(Setting::name).toList();
    for (Setting now : current(connection, names)) {
      String before = value(now.name());
      if (before != null && !before.equals(now.value())) {
        set(connection, new Setting(now.name(), before));
      }
    }
  }

  private @Nullable String value(String name) {
    for (Setting setting : former) {
      if (setting.name().equals(name)) {
        return setting.value();
      }
    }
    return null;
  }

  private static List<Setting> current(Connection connection, List<String> names)
      throws SQLException {
    String one = "pg_catalog.current_setting(?, true)";
    String sql = "select " + one + (", " + one).repeat(names.size() - 1);
    List<Setting> settings = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.size(); i++) {
        statement.setString(i + 1, names.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        for (int i = 0; i < names.size(); i++) {
          String value = row.getString(i + 1);
          if (value != null) {
            settings.add(new Setting(names.get(i), value));
          }
        }
      }
    }
    return settings;
  }

  private static void set(Connection connection, Setting setting) throws SQLException {
    String sql = "select pg_catalog.set_config(?, ?, false)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, setting.name());
      statement.setString(2, setting.value());
      statement.execute();
    }
  }

  private record Setting(String name, String value) {}
}
