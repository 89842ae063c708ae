package dev.rung.internal.dialect;

import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

class SqliteRunSessionTest extends RunSessionContract {

  SqliteRunSessionTest() {
    super(TestDatabase.Product.SQLITE);
  }

  @Override
  String[] carelessStatements() {
    return new String[] {"pragma foreign_keys = 1", "pragma busy_timeout = 7"};
  }

  @Override
  List<String> settings(Connection connection) throws Exception {
    List<String> settings = new ArrayList<>();
    for (String name : TestDatabase.query(connection, "pragma pragma_list")) {
      if (List.of("busy_timeout", "foreign_keys", "journal_mode", "query_only", "synchronous")
          .contains(name)) {
        settings.add(name + "=" + TestDatabase.query(connection, "pragma " + name));
      }
    }
    settings.add("autocommit=" + connection.getAutoCommit());
    return settings;
  }
}
