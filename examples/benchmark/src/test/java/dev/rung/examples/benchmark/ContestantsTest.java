package dev.rung.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison is fair only if all contestants do the same. */
class ContestantsTest {
  private static final int MIGRATIONS = 3;

  @TempDir Path directory;

  @Test
  void allLeaveTheSameTablesAndRowsBehind() throws Exception {
    String rung = migrated(Contestant.RUNG);
    for (Contestant other : List.of(Contestant.JDBC, Contestant.JOOQ, Contestant.JOOQ_LOOP)) {
      String url = migrated(other);
      for (String sql :
          List.of(
              "select type, name, tbl_name from sqlite_master where name like 'benchmark%'"
                  + " order by name",
              "select * from benchmark_1 union all select * from benchmark_3",
              "select module, version, kind, class_name, parents, applied_order from rung_history",
              "select sequence, module, version, outcome from rung_journal",
              "select length(checksum), length(run_id) from rung_history",
              "select length(sql_fingerprint), round(length(checksum_text) / 100.0),"
                  + " round(length(sql_text) / 100.0) from rung_history",
              "select length(hash), length(recorded_at) from rung_journal")) {
        assertThat(query(url, sql)).as(sql).isNotEmpty().isEqualTo(query(rung, sql));
      }
    }
  }

  @Test
  void allTakeEverythingBack() throws Exception {
    for (Contestant contestant : Scenario.ROLLBACK.contestants()) {
      String url = migrated(Contestant.RUNG);
      run(Scenario.ROLLBACK, contestant, url);
      assertThat(query(url, "select name from sqlite_master where name like 'benchmark%'"))
          .isEmpty();
      assertThat(query(url, "select * from rung_history")).isEmpty();
      assertThat(query(url, "select version, outcome from rung_journal where sequence > 3"))
          .containsExactly("3|reverted", "2|reverted", "1|reverted");
    }
  }

  private int made;

  private String migrated(Contestant contestant) throws Exception {
    made++;
    String url = "jdbc:sqlite:" + directory.resolve(made + ".db");
    run(Scenario.MIGRATE, contestant, url);
    return url;
  }

  private void run(Scenario scenario, Contestant contestant, String url) throws Exception {
    Path jar = MigrationJar.of(MIGRATIONS, directory);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Work.of(scenario, contestant, url, MIGRATIONS).run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> query(String url, String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(row.getString(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }
}
