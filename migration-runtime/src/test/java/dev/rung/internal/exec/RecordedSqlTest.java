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
import dev.rung.internal.sql.SentSql;
import dev.rung.migration.Sql;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history keeps of the SQL that a migration sends on a database. */
class RecordedSqlTest {
  private static final Table<Record> T = table(name("t"));
  private static final Field<Integer> N = field(name("n"), INTEGER);
  private static final Field<String> S = field(name("s"), VARCHAR(80));
  private static final Body CREATE = db -> db.createTable(T).column(N).column(S).execute();

  @TempDir private Path directory;

  private void assertKept(Product product, Body body, String... statements) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      KeptSql.Kept kept = KeptSql.kept(database, body);
      assertThat(kept.statements()).containsExactly(statements);
      String dialect = product == Product.SQLITE ? "sqlite" : "postgres";
      assertThat(kept.fingerprint()).matches("s1:" + dialect + ":[0-9a-f]{64}");
      SentSql traced = KeptSql.traced(database, body);
      assertThat(traced.statements()).isEqualTo(kept.statements());
      assertThat(traced.fingerprint()).isEqualTo(kept.fingerprint());
    }
  }

  private void assertNotKept(Product product, Body body, String reason) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(KeptSql.kept(database, body)).isEqualTo(new KeptSql.Kept(null, null));
      assertThat(KeptSql.traced(database, body).incomplete()).isEqualTo(reason);
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
      assertThat(KeptSql.kept(database, body)).isEqualTo(new KeptSql.Kept(null, null));
      database.execute("delete from rung_history", "drop table t");
      Body raw =
          db -> {
            CREATE.run(db);
            db.connection(
                connection ->
                    assertThatThrownBy(() -> connection.prepareStatement("select nothing"))
                        .isInstanceOf(SQLException.class));
          };
      assertThat(KeptSql.kept(database, raw)).isEqualTo(new KeptSql.Kept(null, null));
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
}
