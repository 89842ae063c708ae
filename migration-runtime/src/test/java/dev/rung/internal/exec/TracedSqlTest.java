package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;

import dev.rung.internal.dialect.Dialects;
import dev.rung.migration.MigrationId;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a migration sends without a database, where foreign code has limits. */
class TracedSqlTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void withoutADatabaseForeignCodeIsLimited(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      int[] runs = {0};
      assertThat(KeptSql.traced(database, db -> db.execute("select " + runs[0]++)).incomplete())
          .isEqualTo("two runs of it send different statements");
      assertThat(KeptSql.traced(database, TracedSqlTest::fails).incomplete())
          .isEqualTo("it does not run without its database");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void withoutADatabaseNobodyKnowsHowManyRowsAStatementChanges(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      String goesBy = "it goes by how many rows a statement changed";
      for (int count : new int[] {0, 1}) {
        Body decides =
            db -> {
              if (db.execute("update t set n = 1") == count) {
                db.execute("delete from t");
              }
            };
        assertThat(KeptSql.traced(database, decides).incomplete()).isEqualTo(goesBy);
      }
      Body many = db -> db.execute("select " + (db.execute("delete from t") > 100));
      assertThat(KeptSql.traced(database, many).incomplete()).isEqualTo(goesBy);
      Body none =
          db -> {
            if (db.execute("delete from t") == 0) {
              throw new IllegalStateException("nothing to delete");
            }
          };
      assertThat(KeptSql.traced(database, none).incomplete()).isEqualTo(goesBy);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void anEndlessMigrationIsToldToHaveUsedOnlyWhatOthersLeft(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Thread[] spinning = new Thread[1];
      boolean[] over = {false};
      Body slow =
          db -> {
            Thread.sleep(250); // four times
            db.execute("select 1");
          };
      Body endless =
          db -> {
            spinning[0] = Thread.currentThread();
            while (!isOver(over)) {
              Thread.onSpinWait();
            }
          };
      boolean[] first = {true};
      Body both = db -> (first[0] ? slow : endless).run(db);
      SqlTracer tracer =
          new SqlTracer(
              Dialects.of(connection),
              getClass().getClassLoader(),
              KeptSql.factory(both),
              null,
              Duration.ofSeconds(6));
      String name = First.class.getName();
      assertThat(tracer.of(MigrationId.parse("steps:1"), name).isComplete()).isTrue();
      first[0] = false;
      assertThat(tracer.of(MigrationId.parse("steps:2"), name).incomplete())
          .as("a slow machine leaves less than 5")
          .matches("it does not end within the [0-5] s that others left of 6");
      assertThat(spinning[0].isAlive()).as("it does not heed interrupts").isTrue();
      assertThat(spinning[0].getPriority()).isEqualTo(Thread.MIN_PRIORITY);
      assertThat(tracer.of(MigrationId.parse("steps:3"), name).incomplete())
          .isEqualTo("steps:2 used up the time");
      end(over);
      spinning[0].join(10_000);
      assertThat(spinning[0].isAlive()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void withoutADatabaseForeignCodeHasLimitedTime(Product product) throws Exception {
    List<Thread> threads = new ArrayList<>();
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Body endless =
          db -> {
            threads.add(Thread.currentThread());
            Thread.sleep(60_000);
          };
      SqlTracer tracer =
          new SqlTracer(
              Dialects.of(connection),
              getClass().getClassLoader(),
              KeptSql.factory(endless),
              null,
              Duration.ofSeconds(1));
      MigrationId id = MigrationId.parse("steps:1");
      assertThat(tracer.of(id, First.class.getName()).incomplete())
          .isEqualTo("it does not end within 1 s");
      threads.get(0).join(10_000);
      assertThat(threads.get(0).isAlive()).as("it was interrupted").isFalse();
      assertThat(threads.get(0).isDaemon()).isTrue();
      MigrationId next = MigrationId.parse("steps:2");
      assertThat(tracer.of(next, First.class.getName()).incomplete())
          .as("the time is for all of them")
          .isEqualTo("steps:1 used up the time");
      assertThat(threads).as("nothing more was started").hasSize(1);
    }
  }

  private static boolean isOver(boolean[] over) {
    synchronized (over) {
      return over[0];
    }
  }

  private static void end(boolean[] over) {
    synchronized (over) {
      over[0] = true;
    }
  }

  private static void fails(DSLContext db) {
    throw new StackOverflowError("deep");
  }
}
