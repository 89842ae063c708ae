package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.Target;
import dev.rung.faults.FailingSource.Fault;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.spi.MigrationFactory;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The n-th statement of a run fails, for every n: whatever it was, history and schema agree after
 * it, the lock is free, and the next run goes on alone.
 */
@Tag("slow")
class FailingCallTest {
  private static final MigrationFactory BODIES =
      Steps.factory(
          db -> db.execute("create table made_by_1 (n int)"),
          db -> db.execute("create table made_by_2 (n int)"));

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void whicheverStatementFailsTheNextRunGoesOn(Product product) throws Exception {
    assertThat(failAtEach(product, Fault.REFUSED)).as("statements of a run").isBetween(15, 100);
  }

  /** For SQLite there is no network. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"BROKEN_BEFORE", "BROKEN_AFTER"})
  void whereverTheConnectionBreaksTheNextRunGoesOn(Fault fault) throws Exception {
    assertThat(failAtEach(Product.POSTGRESQL, fault)).as("statements of a run").isBetween(15, 100);
  }

  @Test
  void aCommitWhoseAnswerIsLostIsLookedUpByTheNextRun() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql()) {
      migrator(Migrator.builder(database.url())).up(Target.upTo("1"));
      Problem problem = failureOfCommit(database);

      assertThat(problem.toString())
          .startsWith(
              """
              [RUNG-415] The connection broke while steps:2 was being committed.
                  migration  steps:2  dev.rung.samples.steps.Second
                  cause      the network is gone at call""")
          .endsWith(
              "\n  fix: run again: rung up; it reads from the history whether the commit arrived");
      Sessions.awaitGone(database);
      assertThat(assertAgree(database)).as("it did").containsExactly("steps:1", "steps:2");
      assertThat(migrator(Migrator.builder(database.url())).up().outcomes()).isEmpty();
    }
  }

  /** The first statement at which the run fails by its commit. */
  private static Problem failureOfCommit(TestDatabase database) throws Exception {
    for (int n = 1; n < 100; n++) {
      try (FailingSource source = new FailingSource(database.connect(), n, Fault.BROKEN_AFTER)) {
        migrator(Migrator.builder(source.dataSource())).up();
      } catch (MigrationException e) {
        Problem problem = e.problems().get(0);
        if (problem.code() == ProblemCode.COMMIT_UNKNOWN) {
          return problem;
        }
      }
      Sessions.awaitGone(database);
    }
    throw new AssertionError("no run failed by its commit");
  }

  private int failAtEach(Product product, Fault fault) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      int n = 1;
      while (failAt(n, fault, database)) {
        n++;
        clean(database);
      }
      return n - 1;
    }
  }

  /** Whether the run came to its n-th statement, which failed. */
  private static boolean failAt(int n, Fault fault, TestDatabase database) throws Exception {
    try (FailingSource source = new FailingSource(database.connect(), n, fault)) {
      try {
        migrator(Migrator.builder(source.dataSource())).up();
      } catch (MigrationException e) {
        assertThat(source.failed()).as("statement %s: %s", n, e).isTrue();
      }
      if (database.isPostgresql()) {
        Sessions.await("the locks are free", () -> Sessions.advisoryLocks(database) == 0);
      }
      assertAgree(database);
      migrator(Migrator.builder(database.url())).up();
      assertThat(assertAgree(database)).containsExactly("steps:1", "steps:2");
      return source.failed();
    }
  }

  private static void clean(TestDatabase database) throws SQLException {
    for (String table : database.tables()) {
      database.execute("drop table " + table);
    }
  }

  private static Migrator migrator(Migrator.Builder builder) {
    return builder.scan(Steps.PACKAGE).factory(BODIES).build();
  }

  private static List<String> assertAgree(TestDatabase database) throws SQLException {
    List<String> tables = database.tables();
    List<String> history = tables.contains("rung_history") ? Steps.history(database) : List.of();
    assertThat(history.contains("steps:1")).isEqualTo(tables.contains("made_by_1"));
    assertThat(history.contains("steps:2")).isEqualTo(tables.contains("made_by_2"));
    return history;
  }
}
