package dev.rung.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Rung adds to each migration. Two runs of different length are compared, so that what a run
 * costs once does not count.
 */
class MigrateCostTest extends SpeedFixture {
  private static final int FEW = 5;
  private static final int MANY = 25;
  private static final int OF_THE_MIGRATION = 3;

  private enum Kind {
    UP,
    DOWN
  }

  @ParameterizedTest
  @EnumSource
  void addsThreeStatementsAndACommitToEachMigrationOnPostgresql(Kind kind) throws Exception {
    List<String> few = executed(Product.POSTGRESQL, kind, FEW);
    List<String> many = executed(Product.POSTGRESQL, kind, MANY);

    int statements = (int) (statements(many) - statements(few));
    assertThat(statements).isLessThanOrEqualTo((MANY - FEW) * (OF_THE_MIGRATION + 3));
    assertThat(commits(many) - commits(few)).isEqualTo(MANY - FEW);
    assertThat(many).doesNotContain("(rollback)");
  }

  @Test
  void commitsOnceForEachMigrationAsPostgresqlCountsIt() throws Exception {
    assertThat(commitsOfServer(MANY) - commitsOfServer(FEW)).isEqualTo(MANY - FEW);
  }

  @ParameterizedTest
  @EnumSource
  void addsSevenStatementsToEachMigrationOnSqlite(Kind kind) throws Exception {
    List<String> few = executed(Product.SQLITE, kind, FEW);
    List<String> many = executed(Product.SQLITE, kind, MANY);

    // begin, what the history says, savepoint; release, history, journal, commit
    assertThat(many.size() - few.size()).isLessThanOrEqualTo((MANY - FEW) * (OF_THE_MIGRATION + 7));
    assertThat(many.stream().filter(sql -> sql.equals("commit")).count())
        .isEqualTo(few.stream().filter(sql -> sql.equals("commit")).count() + MANY - FEW);
  }

  private List<String> executed(Product product, Kind kind, int migrations) throws Exception {
    Path directory = temp.resolve(product + "-" + migrations + ".d");
    directory.toFile().mkdirs();
    try (TestDatabase database = TestDatabase.create(product, directory);
        URLClassLoader loader = loader(jar(migrations))) {
      if (kind == Kind.DOWN) {
        migrator(Migrator.builder(database.url()), loader).up();
      }
      CountingSource source = new CountingSource(database);
      Migrator migrator = migrator(Migrator.builder(source), loader);
      if (kind == Kind.UP) {
        assertThat(migrator.up().succeeded()).hasSize(migrations);
      } else {
        assertThat(migrator.down(Target.downSteps(migrations), RunOptions.none()).succeeded())
            .hasSize(migrations);
      }
      assertThat(source.connections()).isOne();
      return source.executed();
    }
  }

  private static long commits(List<String> executed) {
    return executed.stream().filter(sql -> sql.equals("(commit)")).count();
  }

  private static long statements(List<String> executed) {
    return executed.size() - commits(executed);
  }

  private long commitsOfServer(int migrations) throws Exception {
    try (TestDatabase database = TestDatabase.postgresql();
        URLClassLoader loader = loader(jar(migrations));
        Connection observer = database.connect()) {
      observer.setAutoCommit(false); // so that looking does not count
      long before = commits(observer);
      migrator(Migrator.builder(database.url()), loader).up();
      return commits(observer) - before;
    }
  }

  /** A session's commits are counted when it has ended, at the latest. */
  private static long commits(Connection observer) throws Exception {
    while (number(observer, "numbackends") > 1) {
      Thread.sleep(20);
    }
    return number(observer, "xact_commit");
  }

  private static long number(Connection observer, String column) throws Exception {
    try (Statement statement = observer.createStatement()) {
      statement.execute("select pg_stat_clear_snapshot()");
      try (ResultSet row =
          statement.executeQuery(
              "select " + column + " from pg_stat_database where datname = current_database()")) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
