package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that comes while another one, in another process, is at work. */
class WaitingTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void itTellsWhomItWaitsForAndThenFindsNothingToDo(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Child worker = Child.steps(database.url(), Behaviour.WAIT_FOR_INPUT);
        Child waiter = Child.steps(database.url(), Behaviour.NOTHING)) {
      worker.ready().go().await("inside");

      assertThat(waiter.ready().go().await("waiting for "))
          .matches("waiting for " + holder(product) + " doing rung [0-9a-f]{12} steps:1");
      worker.go();

      assertThat(worker.exitCode()).as(worker.output()).isZero();
      assertThat(waiter.exitCode()).as(waiter.output()).isZero();
      assertThat(worker.output()).endsWith("done 2");
      assertThat(waiter.output()).endsWith("done 0");
      assertThat(Steps.journal(database)).containsExactly("steps:1 succeeded", "steps:2 succeeded");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void itGivesUpAfterTheLimitAndNamesTheHolder(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Child worker = Child.steps(database.url(), Behaviour.WAIT_FOR_EVER)) {
      worker.ready().go().await("inside");
      Migrator impatient = Steps.first(database, db -> {}).lockWait(Duration.ofMillis(300)).build();

      assertThat(Steps.refusal(impatient).toString())
          .matches(
              "\\[RUNG-301\\] Another run holds the lock and made no progress for too long\\.\n"
                  + ("    held by   " + holder(product) + "\n")
                  + "    since     [-0-9]+T[:0-9.]+Z\n"
                  + "    doing     rung [0-9a-f]{12} steps:1\n"
                  + "    waited    \\d+ s\n"
                  + ("  fix: if it is stuck, end it: " + remedy(product) + "\n")
                  + "  fix: wait longer, for example with --lock-wait 30m");

      worker.kill();
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  private static String holder(Product product) {
    return product == Product.SQLITE
        ? "process \\d+ on \\S+"
        : "PostgreSQL session \\d+ from [0-9.:a-f]+";
  }

  private static String remedy(Product product) {
    return product == Product.SQLITE ? "kill \\d+" : "select pg_terminate_backend\\(\\d+\\)";
  }
}
