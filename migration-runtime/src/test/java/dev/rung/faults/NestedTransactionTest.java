package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Savepoint;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code db.transaction(...)} inside a migration is a part that may fail, and never a commit. */
class NestedTransactionTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void aPartThatSucceedsIsKept(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          db.transaction(part -> insert(part.dsl(), 1));
          insert(db, 2);
        },
        "1",
        "2");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aPartThatFailsAndIsCaughtIsRolledBackAndTheRestIsKept(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          insert(db, 1);
          assertThatThrownBy(
                  () ->
                      db.transaction(
                          part -> {
                            insert(part.dsl(), 2);
                            part.dsl().execute("insert into missing values (1)");
                          }))
              .isInstanceOf(DataAccessException.class);
          insert(db, 3);
        },
        "1",
        "3");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void partsNestTwoDeepAndFailEachByItself(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          db.transaction(
              outer -> {
                insert(outer.dsl(), 1);
                assertThatThrownBy(() -> outer.dsl().transaction(inner -> fail(inner.dsl(), 2)))
                    .hasMessage("no 2");
                outer.dsl().transaction(inner -> insert(inner.dsl(), 3));
              });
          assertThatThrownBy(
                  () ->
                      db.transaction(
                          outer -> {
                            outer.dsl().transaction(inner -> insert(inner.dsl(), 4));
                            fail(outer.dsl(), 5);
                          }))
              .hasMessage("no 5");
        },
        "1",
        "3");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void savepointsOfJdbcNestAsWell(Product product) throws Exception {
    assertKept(
        product,
        db -> {
          insert(db, 1);
          db.connection(
              connection -> {
                Savepoint part = connection.setSavepoint("part");
                insert(db, 2);
                connection.rollback(part);
              });
          insert(db, 3);
        },
        "1",
        "3");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aPartThatFailsUncaughtFailsTheMigration(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            db.transaction(part -> fail(part.dsl(), 1));
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).toString())
          .isEqualTo(
              """
              [RUNG-401] steps:1 failed; it is rolled back.
                  migration  steps:1  dev.rung.samples.steps.First
                  cause      java.lang.IllegalStateException: no 1
                fix: correct it and run again: rung up""");
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aPartIsNotCommittedWhenTheMigrationFailsLater(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            db.transaction(part -> Steps.EFFECTS.run(part.dsl()));
            fail(db, 1);
          };
      Steps.failure(Steps.first(database, body).build());
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  private void assertKept(Product product, Body body, String... rows) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body first =
          db -> {
            Steps.EFFECTS.run(db);
            body.run(db);
          };
      assertThat(Steps.first(database, first).build().up().succeeded()).hasSize(2);
      assertThat(database.query("select n from effects order by n")).containsExactly(rows);
      assertThat(Steps.history(database)).containsExactly("steps:1", "steps:2");
    }
  }

  private static void insert(DSLContext db, int n) {
    assertThat(db.execute("insert into effects values (?)", n)).isEqualTo(1);
  }

  private static void fail(DSLContext db, int n) {
    insert(db, n);
    throw new IllegalStateException("no " + n);
  }
}
