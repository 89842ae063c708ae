package dev.rung.internal.dialect;

import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

class PostgresRunSessionTest extends RunSessionContract {

  PostgresRunSessionTest() {
    super(TestDatabase.Product.POSTGRESQL);
  }

  @Override
  String[] carelessStatements() {
    return new String[] {
      "set search_path = pg_catalog",
      "set timezone = 'Asia/Tokyo'",
      "set statement_timeout = '1min'",
      "set work_mem = '1MB'",
      "set synchronous_commit = off",
      "set tcp_keepalives_idle = 77",
      "set check_function_bodies = off",
      "set session_replication_role = replica",
      "set session characteristics as transaction isolation level serializable",
      "set role pg_monitor"
    };
  }

  @Override
  List<String> settings(Connection connection) throws Exception {
    List<String> settings =
        new ArrayList<>(
            TestDatabase.query(connection, "select name, setting from pg_settings order by name"));
    settings.add("autocommit=" + connection.getAutoCommit());
    settings.add("isolation=" + connection.getTransactionIsolation());
    settings.add("read only=" + connection.isReadOnly());
    settings.add("threshold=" + connection.unwrap(PGConnection.class).getPrepareThreshold());
    return settings;
  }
}
