package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that are killed (SIGKILL) while they migrate. The moment is a line of progress and up
 * to 5 ms, drawn by a seed that is printed; {@code -Drung.test.seed=...} repeats the lines.
 */
@Tag("slow")
class KilledProcessTest {
  private static final int ROUNDS = 20;
  private static final int MOST_NANOS_AFTER = 5_000_000;
  private static final Duration LOCK_FREE_WITHIN = Duration.ofSeconds(2);

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
  void theNextRunGoesOnAloneWhereverARunWasKilled(Product product) throws Exception {
    long seed = Long.getLong("rung.test.seed", System.nanoTime());
    System.out.println(product + ": processes are killed by the seed " + seed);
    Random random = new Random(seed);
    for (int round = 1; round <= ROUNDS; round++) {
      int line = 1 + random.nextInt(Thirty.LINES * (Thirty.COUNT - 2));
      int nanos = random.nextInt(MOST_NANOS_AFTER);
      Path place = Files.createDirectories(directory.resolve("round-" + round));
      try (TestDatabase database = TestDatabase.create(product, place)) {
        killAndGoOn(database, line, nanos);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", line " + line, e);
      }
    }
  }

  private static void killAndGoOn(TestDatabase database, int line, int nanos) throws Exception {
    try (Child child = thirty.start(database.url()).ready().go()) {
      child.awaitProgress(line);
      LockSupport.parkNanos(nanos);
      assertThat(child.kill()).as(child.output()).isEqualTo(Child.KILLED);
    }
    Sessions.awaitGone(database);
    int recorded = Thirty.assertHistoryAndSchemaAgree(database);
    assertThat(recorded).isBetween(line / Thirty.LINES, Thirty.COUNT);
    thirty.assertNextRunCompletes(database, recorded);
  }

  @Test
  void aKilledRunsLocksAreFreeWithinTwoSecondsEvenInTheMiddleOfALongStatement() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql();
        Child child = Child.steps(database.url(), Behaviour.LONG_STATEMENT).ready().go()) {
      Sessions.awaitStatement(database, "select pg_sleep(25)");
      assertThat(Sessions.advisoryLocks(database)).isEqualTo(2);

      child.kill();
      long killed = System.nanoTime();
      Sessions.await("the locks are free", () -> Sessions.advisoryLocks(database) == 0);
      Duration taken = Duration.ofNanos(System.nanoTime() - killed);

      System.out.println("locks free " + taken.toMillis() + " ms after the kill");
      assertThat(taken).isLessThanOrEqualTo(LOCK_FREE_WITHIN);
      Sessions.awaitGone(database);
      assertThat(database.tables()).doesNotContain("effects");
      assertThat(database.query("select count(*) from rung_history")).containsExactly("0");
    }
  }

  @Test
  void aRunThatIsKilledWhileItCommitsLeavesBothEffectsAndRecordOrNeither() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql()) {
      Migrator.builder(database.url()).scan("dev.rung.samples.shop").build().up();
      database.execute(
          "create function stall() returns trigger language plpgsql as"
              + " $$ begin perform pg_sleep(25); return null; end $$",
          "create constraint trigger stall after insert on rung_history deferrable"
              + " initially deferred for each row execute function stall()");
      try (Child child = Child.steps(database.url(), Behaviour.EFFECTS).ready().go()) {
        Sessions.awaitStatement(database, "COMMIT");
        child.kill();
      }
      Sessions.awaitGone(database);
      assertThat(database.tables().contains("effects"))
          .isEqualTo(Steps.history(database).contains("steps:1"))
          .isFalse();

      database.execute("drop trigger stall on rung_history");
      assertThat(Steps.first(database, Steps.EFFECTS).build().up().succeeded()).hasSize(2);
    }
  }
}
