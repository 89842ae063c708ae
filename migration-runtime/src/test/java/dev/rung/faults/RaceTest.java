package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several instances of a service that start at the same moment on a fresh database. */
@Tag("slow")
class RaceTest {
  private static final int PROCESSES = 4;
  private static final int ROUNDS = 2;

  @TempDir private static Path shared;
  @TempDir private Path directory;
  private static Thirty thirty;

  @BeforeAll
  static void compile() throws Exception {
    thirty = Thirty.compile(shared);
  }

  @AfterAll
  static void close() throws Exception {
    thirty.close();
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void fourProcessesAtOnceAllSucceedAndApplyEachMigrationOnce(Product product) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      try (TestDatabase database = fresh(product, round)) {
        race(database, database.url());
      }
    }
  }

  @Test
  void behindATransactionPoolerTheyAllSucceedTooAndLeaveNoLock() throws Exception {
    PgBouncer.assumeInstalled();
    for (int round = 1; round <= ROUNDS; round++) {
      try (TestDatabase database = TestDatabase.postgresql();
          PgBouncer pooler = PgBouncer.start(database.url())) {
        race(database, pooler.url());
        assertThat(Sessions.advisoryLocks(database)).isZero();
      }
    }
  }

  private TestDatabase fresh(Product product, int round) throws Exception {
    return product == Product.SQLITE
        ? TestDatabase.sqlite(directory.resolve("race-" + round + ".db"))
        : TestDatabase.postgresql();
  }

  private static void race(TestDatabase database, String url) throws Exception {
    List<Child> children = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        children.add(thirty.start(url));
      }
      for (Child child : children) {
        child.ready();
      }
      for (Child child : children) {
        child.go();
      }
      int applied = 0;
      for (Child child : children) {
        assertThat(child.exitCode()).as(child.output()).isZero();
        applied += child.finished();
      }
      assertThat(applied).isEqualTo(Thirty.COUNT);
    } finally {
      for (Child child : children) {
        child.close();
      }
    }
    thirty.assertComplete(database);
  }
}
