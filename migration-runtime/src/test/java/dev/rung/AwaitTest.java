package dev.rung;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.EngineEvent.WaitingForMigrations;
import dev.rung.MigrationStatus.State;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that wait for migrations which others apply. */
class AwaitTest {
  private static final String SHOP = "dev.rung.samples.shop";
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path directory;

  private static Migrator.Builder shop(TestDatabase database) {
    return Migrator.builder(database.url()).scan(SHOP);
  }

  private static Problem refusal(Migrator migrator, Duration limit) {
    MigrationException refused =
        catchThrowableOfType(MigrationException.class, () -> migrator.await(limit));
    assertThat(refused).isNotNull();
    return refused.problems().get(0);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void returnsWhenAnotherHasAppliedEverything(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CountDownLatch waits = new CountDownLatch(1);
      Migrator waiting =
          shop(database)
              .listener(
                  event -> {
                    if (event instanceof WaitingForMigrations) {
                      waits.countDown();
                    }
                  })
              .build();
      CompletableFuture<StatusReport> answer =
          CompletableFuture.supplyAsync(() -> waiting.await(LONG));
      assertThat(waits.await(60, SECONDS)).isTrue();
      assertThat(answer).isNotDone();
      assertThat(database.tables()).isEmpty();

      shop(database).build().up();

      assertThat(answer.get(60, SECONDS).count(State.APPLIED)).isEqualTo(3);
      assertThat(waiting.await(Duration.ZERO).count(State.PENDING)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsWhatIsMissingWhenTheTimeIsOver(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      shop(database).build().up(Target.upTo("1"));
      List<String> before = database.query("select count(*) from rung_meta");
      assertThat(refusal(shop(database).build(), Duration.ZERO).toString())
          .isEqualTo(
              """
              [RUNG-212] The database does not have what this code needs: 2 migrations are not applied.
                  missing   shop:2
                            shop:3
                  waited    0 s
                fix: look at the service that migrates, or migrate by hand: rung up
                fix: wait longer, for example with --timeout 30m""");
      assertThat(database.query("select count(*) from rung_meta")).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void refusesAtOnceWhatWaitingDoesNotMend(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      shop(database).build().up();
      database.execute("update rung_history set checksum = 'v1s:other' where version = '2'");
      assertThat(refusal(shop(database).build(), LONG).toString())
          .startsWith("[RUNG-203] shop:2 changed after it was applied.");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void endsWhenItIsCancelled(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CountDownLatch waits = new CountDownLatch(1);
      Migrator waiting = shop(database).listener(event -> waits.countDown()).build();
      CompletableFuture<Problem> answer =
          CompletableFuture.supplyAsync(() -> refusal(waiting, LONG));
      assertThat(waits.await(60, SECONDS)).isTrue();
      waiting.cancel();
      assertThat(answer.get(30, SECONDS).toString())
          .isEqualTo(
              """
              [RUNG-407] The wait for migrations was cancelled; nothing was changed.
                fix: wait again: rung wait""");
    }
  }

  @Test
  void waitsForADatabaseThatIsNotThereYet() {
    CountDownLatch told = new CountDownLatch(1);
    Migrator waiting =
        Migrator.builder("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1")
            .scan(SHOP)
            .listener(
                event -> {
                  assertThat(((WaitingForMigrations) event).missing()).isEmpty();
                  told.countDown();
                })
            .build();
    assertThat(refusal(waiting, Duration.ofMillis(300)).toString()).startsWith("[RUNG-304]");
    assertThat(told.getCount()).isZero();
  }
}
