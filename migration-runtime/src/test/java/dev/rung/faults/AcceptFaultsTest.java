package dev.rung.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AcceptReport;
import dev.rung.EngineEvent;
import dev.rung.EngineListener;
import dev.rung.Migrator;
import dev.rung.faults.FailingSource.Fault;
import dev.rung.internal.history.JournalChain;
import dev.rung.migration.MigrationException;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What accept does while another run is at work, and when it is cut off. */
class AcceptFaultsTest {

  /** Both wait for each other, and the pool that they would share may have one thread. */
  private static final Executor THREADS = task -> new Thread(task).start();

  private static final List<String> BOTH = List.of("1", "2");

  @TempDir private Path directory;

  /** Two applied migrations whose rows have the checksum of other code. */
  private static void apply(TestDatabase database) throws Exception {
    Steps.first(database, db -> {}).build().up();
    makeStale(database);
  }

  private static void makeStale(TestDatabase database) throws Exception {
    database.execute("update rung_history set checksum = 'v1:stale' where module = 'steps'");
  }

  private static int stale(TestDatabase database) throws Exception {
    return database.query("select 1 from rung_history where checksum = 'v1:stale'").size();
  }

  private static long accepted(TestDatabase database) throws Exception {
    return Steps.journal(database).stream().filter(entry -> entry.endsWith(" accepted")).count();
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void waitsForTheRunThatHoldsTheLock(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      apply(database);
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      Body body =
          db -> {
            inside.countDown();
            assertThat(go.await(30, SECONDS)).isTrue();
          };
      Migrator shop =
          Migrator.builder(database.url())
              .scan("dev.rung.samples.shop")
              .factory(type -> Body.migration(body))
              .build();
      CompletableFuture<Integer> running =
          CompletableFuture.supplyAsync(() -> shop.up().succeeded().size(), THREADS);
      assertThat(inside.await(30, SECONDS)).isTrue();

      CountDownLatch waiting = new CountDownLatch(1);
      EngineListener listener =
          event -> {
            if (event instanceof EngineEvent.WaitingForLock) {
              waiting.countDown();
            }
          };
      Migrator steps = Steps.first(database, db -> {}).listener(listener).build();
      CompletableFuture<AcceptReport> accepting =
          CompletableFuture.supplyAsync(() -> steps.accept(BOTH, "seen"), THREADS);
      assertThat(waiting.await(30, SECONDS)).isTrue();
      assertThat(stale(database)).as("not while another run has the lock").isEqualTo(2);

      go.countDown();
      assertThat(running.get(30, SECONDS)).isEqualTo(3);
      assertThat(accepting.get(30, SECONDS).accepted()).hasSize(2);
      assertThat(stale(database)).isZero();
      assertThat(JournalChain.firstBroken(steps.history().journal())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void whicheverStatementFailsAllIsAcceptedOrNothing(Product product) throws Exception {
    for (Fault fault :
        product == Product.SQLITE ? List.of(Fault.REFUSED) : List.of(Fault.values())) {
      try (TestDatabase database = TestDatabase.create(product, directory)) {
        apply(database);
        assertThat(failAtEach(database, fault)).as("%s: statements", fault).isBetween(10, 60);
      }
    }
  }

  private static int failAtEach(TestDatabase database, Fault fault) throws Exception {
    long before = accepted(database);
    for (int n = 1; ; n++) {
      boolean failed;
      try (FailingSource source = new FailingSource(database.connect(), n, fault)) {
        try {
          Migrator.builder(source.dataSource())
              .scan(Steps.PACKAGE)
              .build()
              .accept(BOTH, "attempt " + n);
        } catch (MigrationException e) {
          assertThat(e.problems()).isNotEmpty();
        }
        failed = source.failed();
      }
      Sessions.awaitGone(database);
      int stale = stale(database);
      long entries = accepted(database) - before;
      assertThat(List.of(stale, (int) entries))
          .as("%s at call %s: rows that are left, and entries", fault, n)
          .isIn(List.of(2, 0), List.of(0, 2));
      if (!failed) {
        assertThat(stale).isZero();
        return n;
      }
      if (stale == 0) {
        makeStale(database);
        before += 2;
      }
    }
  }
}
