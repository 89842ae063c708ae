package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What SET has changed in this session, and the value from before that. */
  private static final String OF_SESSION =
      "select name, setting, reset_val from pg_catalog.pg_settings where source = 'session'";

  private static final String ROLE = "role";

  private final Map<String, String> ofSession;
  private final String role;

  private PostgresSettings(Map<String, String> ofSession, String role) {
    this.ofSession = ofSession;
    this.role = role;
  }

  /** Reads what the connection's owner has set. */
  static PostgresSettings read(Connection connection) throws SQLException {
    Map<String, String> ofSession = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OF_SESSION)) {
      while (row.next()) {
        ofSession.put(row.getString(1), row.getString(2));
      }
    }
    return new PostgresSettings(ofSession, current(connection, List.of(ROLE)).get(0).value());
  }

  /**
   * Changes what a run wants, each as far as the server has and allows it.
   *
   * @param applicationName what others see of this session between steps
   */
  void apply(Connection connection, String applicationName) throws SQLException {
    List<Setting> wanted = new ArrayList<>(WANTED);
    wanted.add(new Setting("application_name", applicationName));
    List<String> names = wanted.stream().map(Setting::name).toList();
    List<Setting> current = current(connection, names);
    for (Setting setting : wanted) {
      for (Setting now : current) {
        if (now.name().equals(setting.name()) && !now.value().equals(setting.value())) {
          trySet(connection, setting);
        }
      }
    }
  }

  /**
   * Puts back each setting that is not as it was read, whoever changed it. The role comes first,
   * since it may decide what can be set. Settings that no part of the server declares, such as
   * {@code app.tenant}, are not among those that can be listed.
   */
  void restore(Connection connection) throws SQLException {
    if (!current(connection, List.of(ROLE)).get(0).value().equals(role)) {
      set(connection, new Setting(ROLE, role));
    }
    Map<String, String> owners = new HashMap<>(ofSession);
    List<Setting> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OF_SESSION)) {
      while (row.next()) {
        String owner = owners.remove(row.getString(1));
        String former = owner == null ? row.getString(3) : owner;
        if (!row.getString(2).equals(former)) {
          wrong.add(new Setting(row.getString(1), former));
        }
      }
    }
    owners.forEach((name, value) -> wrong.add(new Setting(name, value))); // those that were reset
    for (Setting setting : wrong) {
      set(connection, setting);
    }
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

  private static void trySet(Connection connection, Setting setting) {
    try {
      set(connection, setting);
    } catch (SQLException e) {
      LOG.debug("The server refuses {} = {}.", setting.name(), setting.value(), e);
    }
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
