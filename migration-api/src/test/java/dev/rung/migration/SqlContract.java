package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Sql.script does on every database. Each test runs in a transaction that is rolled back. */
abstract class SqlContract {
  private Connection connection;
  DSLContext db;

  abstract Connection connect() throws SQLException;

  abstract SQLDialect dialect();

  /** The message of a duplicate key in table customer, as evidence lines. */
  abstract String duplicateKey();

  @BeforeEach
  void begin() throws SQLException {
    connection = connect();
    connection.setAutoCommit(false);
    db = DSL.using(connection, dialect());
  }

  @AfterEach
  void rollback() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void readsCrlfAsLfAndDropsTheByteOrderMark() {
    Sql.script(db, SqlContract.class, "scripts/windows.sql");
    assertThat(db.fetchValue("select name from customer")).isEqualTo("two\nlines");
  }

  @Test
  void sendsTemplatesAndParametersAsTheyStand() {
    Sql.script(db, SqlContract.class, "scripts/templating.sql");
    assertThat(db.select(DSL.field("body")).from(table("note")).fetch(0, String.class))
        .containsExactly("{ts 1} ? :name {0} {fn now()} '{d}' ; --", "a ? b");
  }

  @Test
  void findsAScriptFromTheRootOfTheClassPath() {
    Sql.script(db, SqlContract.class, "/db/rooted.sql");
    assertThat(db.fetchCount(table("rooted"))).isZero();
  }

  @Test
  void runsAScriptWithoutStatements() {
    Sql.script(db, SqlContract.class, "scripts/empty.sql");
  }

  @Test
  void tellsWhereAndWhyAStatementFailed() {
    MigrationException e = refusal("scripts/failing.sql");
    assertThat(e)
        .hasMessage(
            """
            [RUNG-414] A statement of the script scripts/failing.sql failed.
                line 5    insert into customer
                database  %s
              fix: correct the statement at line 5 of scripts/failing.sql"""
                .formatted(duplicateKey()))
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void runsNothingOfAScriptThatCommits() {
    assertThat(refusal("scripts/committing.sql"))
        .hasMessage(
            """
            [RUNG-402] The script scripts/committing.sql begins or ends a transaction by itself.
                line 2  COMMIT
              fix: remove the statement: Rung runs each migration in one transaction""");
    db.execute("create table customer (id integer)"); // would exist already
  }

  @Test
  void tellsWhereAMissingScriptWasLookedFor() {
    assertThat(refusal("scripts/nowhere.sql"))
        .hasMessage(
            """
            [RUNG-412] The script scripts/nowhere.sql does not exist.
                looked for  dev/rung/migration/scripts/nowhere.sql
                beside      dev.rung.migration.SqlContract
              fix: put it at src/main/resources/dev/rung/migration/scripts/nowhere.sql
              fix: or name it from the root of the class path, such as "/db/nowhere.sql\"""");
    assertThat(refusal("/nowhere.sql")).hasMessageContaining("looked for  nowhere.sql\n");
  }

  @Test
  void refusesATextThatIsNotUtf8() {
    assertThat(refusal("scripts/latin1.sql"))
        .hasMessage(
            """
            [RUNG-502] The script scripts/latin1.sql cannot be read as UTF-8 text.
                java.nio.charset.MalformedInputException: Input length = 1
              fix: save it as UTF-8""");
  }

  private MigrationException refusal(String resource) {
    return catchThrowableOfType(
        MigrationException.class, () -> Sql.script(db, SqlContract.class, resource));
  }
}
