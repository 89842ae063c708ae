package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlArchive;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Sql;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.spi.MigrationFactory;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history keeps of the SQL that a migration sends, on a database and without one. */
class RecordedSqlTest {
  private static final Table<Record> T = table(name("t"));
  private static final Field<Integer> N = field(name("n"), INTEGER);
  private static final Field<String> S = field(name("s"), VARCHAR(80));
  private static final Body CREATE = db -> db.createTable(T).column(N).column(S).execute();

  @TempDir private Path directory;

  /** A fingerprint with its statements, or why there is none. */
  private record Kept(String fingerprint, List<String> statements) {}

  private static MigrationFactory factory(Body first) {
    return type -> Body.migration(type == First.class ? first : db -> {});
  }

  /** Runs a body as {@code steps:1} on a database and reads what was kept of it. */
  private static Kept kept(TestDatabase database, Body body) throws Exception {
    Migrator.builder(database.url())
        .scan("dev.rung.samples.steps")
        .factory(factory(body))
        .build()
        .up(Target.upTo("1"));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select sql_fingerprint, sql_text from rung_history")) {
      assertThat(row.next()).isTrue();
      byte[] text = row.getBytes(2);
      return new Kept(row.getString(1), text == null ? null : SqlArchive.unpack(text));
    }
  }

  /** The same body without a database. */
  private static SentSql traced(TestDatabase database, Body body) throws Exception {
    try (Connection connection = database.connect()) {
      Dialect dialect = Dialects.of(connection);
      ClassLoader loader = RecordedSqlTest.class.getClassLoader();
      return new SqlTracer(dialect, loader, factory(body), null, Duration.ofSeconds(20))
          .of(MigrationId.parse("steps:1"), First.class.getName());
    }
  }

  private void assertKept(Product product, Body body, String... statements) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Kept kept = kept(database, body);
      assertThat(kept.statements()).containsExactly(statements);
      String dialect = product == Product.SQLITE ? "sqlite" : "postgres";
      assertThat(kept.fingerprint()).matches("s1:" + dialect + ":[0-9a-f]{64}");
      SentSql traced = traced(database, body);
      assertThat(traced.statements()).isEqualTo(kept.statements());
      assertThat(traced.fingerprint()).isEqualTo(kept.fingerprint());
    }
  }

  private void assertNotKept(Product product, Body body, String reason) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(kept(database, body)).isEqualTo(new Kept(null, null));
      assertThat(traced(database, body).incomplete()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsStatementsOfTheDsl(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          CREATE.run(db);
          db.createIndex("i").on(T, S).execute();
          db.insertInto(T, N, S).values(1, "it's").values(2, null).execute();
          var update = db.query("update t set s = ? where n = ?", "a", 1);
          update.execute();
          update.bind(1, "b").execute();
          db.execute("insert into t (n) values (7)");
          db.execute("select 7");
        },
        "create table \"t\" (\"n\" integer, \"s\" varchar(80))",
        "create index \"i\" on \"t\"(\"s\")",
        "insert into \"t\" (\"n\", \"s\") values (1, 'it''s'), (2, null)",
        "update t set s = 'a' where n = 1",
        "update t set s = 'b' where n = 1",
        "insert into t (n) values (7)",
        "select 7");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsBatchesOfStatementsScriptsAndTextsThatGoPastJooq(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          CREATE.run(db);
          db.batch(db.insertInto(T, N).values(1), db.insertInto(T, N).values(2)).execute();
          Sql.script(db, RecordedSqlTest.class, "/sql/script.sql");
          db.connection(
              connection -> {
                try (Statement statement = connection.createStatement()) {
                  statement.executeUpdate("delete from t");
                }
              });
        },
        "create table \"t\" (\"n\" integer, \"s\" varchar(80))",
        "insert into \"t\" (\"n\") values (1)",
        "insert into \"t\" (\"n\") values (2)",
        "insert into t (n, s) values (3, 'a ; b')",
        "update t set s = '?' where n = 3",
        "delete from t");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsWhatANestedTransactionDoes(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          CREATE.run(db);
          db.transaction(nested -> nested.dsl().insertInto(T, N).values(1).execute());
        },
        "create table \"t\" (\"n\" integer, \"s\" varchar(80))",
        "SAVEPOINT rung_nested_1",
        "insert into \"t\" (\"n\") values (1)",
        "RELEASE SAVEPOINT rung_nested_1");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsNothingWhereNothingIsSent(Product product) throws Exception {
    assertNotKept(product, db -> {}, "it sends no statement");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsNothingOfAMigrationThatReadsRows(Product product) throws Exception {
    List<Body> readers =
        List.of(
            db -> db.fetch("select 1"),
            db -> db.selectOne().fetch(),
            db -> db.fetchCount(DSL.selectOne()),
            db -> db.insertInto(T, N).values(1).returning(N).fetch(),
            db ->
                db.connection(
                    connection -> {
                      try (Statement statement = connection.createStatement()) {
                        statement.execute("select 1");
                        statement.getResultSet();
                      }
                    }),
            db ->
                db.connection(
                    connection -> connection.getMetaData().getTables(null, null, "t", null)));
    for (Body reader : readers) {
      assertNotKept(
          product,
          db -> {
            CREATE.run(db);
            reader.run(db);
          },
          "it reads rows");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsNothingWhereStatementsDoNotTellAll(Product product) throws Exception {
    assertNotKept(
        product,
        db -> {
          CREATE.run(db);
          db.batch(db.insertInto(T, N).values((Integer) null)).bind(1).bind(2).execute();
        },
        "it sends a batch of bound values");
    assertNotKept(
        product,
        db -> {
          CREATE.run(db);
          db.connection(
              connection -> {
                try (var statement = connection.prepareStatement("insert into t (n) values (?)")) {
                  statement.setInt(1, 7);
                  statement.executeUpdate();
                }
              });
        },
        "it uses the JDBC connection by itself (executeUpdate)");
    assertNotKept(
        product,
        db -> {
          CREATE.run(db);
          assertThatThrownBy(
                  () ->
                      db.transaction(
                          nested -> {
                            throw new IllegalStateException("no");
                          }))
              .isInstanceOf(IllegalStateException.class);
        },
        "a part of it was rolled back");
    assertNotKept(
        product,
        db -> {
          Thread other = new Thread(() -> db.createTable(T).column(N).execute());
          other.start();
          other.join();
        },
        "it uses several threads");
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void keepsNothingOfAMigrationThatSwallowsAFailure(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            CREATE.run(db);
            assertThatThrownBy(() -> db.execute("insert into nowhere values (1)"))
                .isInstanceOf(DataAccessException.class);
          };
      assertThat(kept(database, body)).isEqualTo(new Kept(null, null));
      database.execute("delete from rung_history", "drop table t");
      Body raw =
          db -> {
            CREATE.run(db);
            db.connection(
                connection ->
                    assertThatThrownBy(() -> connection.prepareStatement("select nothing"))
                        .isInstanceOf(SQLException.class));
          };
      assertThat(kept(database, raw)).isEqualTo(new Kept(null, null));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aBaselineHasSentNothing(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator.builder(database.url())
          .scan("dev.rung.samples.steps")
          .build()
          .baseline("1", RunOptions.none());
      assertThat(database.query("select sql_fingerprint, sql_text from rung_history"))
          .containsExactly("null|null");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "SQLITE")
  void withoutADatabaseForeignCodeIsLimited(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      int[] runs = {0};
      assertThat(traced(database, db -> db.execute("select " + runs[0]++)).incomplete())
          .isEqualTo("two runs of it send different statements");
      assertThat(traced(database, RecordedSqlTest::fails).incomplete())
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
        assertThat(traced(database, decides).incomplete()).isEqualTo(goesBy);
      }
      Body many = db -> db.execute("select " + (db.execute("delete from t") > 100));
      assertThat(traced(database, many).incomplete()).isEqualTo(goesBy);
      Body none =
          db -> {
            if (db.execute("delete from t") == 0) {
              throw new IllegalStateException("nothing to delete");
            }
          };
      assertThat(traced(database, none).incomplete()).isEqualTo(goesBy);
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
            Thread.sleep(500); // four times
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
              factory(both),
              null,
              Duration.ofSeconds(4));
      String name = First.class.getName();
      assertThat(tracer.of(MigrationId.parse("steps:1"), name).isComplete()).isTrue();
      first[0] = false;
      assertThat(tracer.of(MigrationId.parse("steps:2"), name).incomplete())
          .isEqualTo("it does not end within the 2 s that others left of 4");
      assertThat(spinning[0].isAlive()).as("it does not heed interrupts").isTrue();
      assertThat(spinning[0].getPriority()).isEqualTo(Thread.MIN_PRIORITY);
      assertThat(tracer.of(MigrationId.parse("steps:3"), name).incomplete())
          .isEqualTo("steps:2 used up the time");
      end(over);
      spinning[0].join(10_000);
      assertThat(spinning[0].isAlive()).isFalse();
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
              factory(endless),
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
}
