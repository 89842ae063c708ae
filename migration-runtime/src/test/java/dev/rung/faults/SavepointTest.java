package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Savepoints through JDBC, for which SQLite's driver turns autocommit off. */
class SavepointTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void theConnectionCommitsAndRollsBackForItsOwnerAsBefore(Product product) throws Exception {
    Body halfUndone =
        db ->
            db.connection(
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute("create table kept (n int)");
                    Savepoint savepoint = connection.setSavepoint("here");
                    statement.execute("insert into kept values (1)");
                    connection.rollback(savepoint);
                    connection.releaseSavepoint(savepoint);
                  }
                });
    Body after = db -> db.execute("insert into kept values (2)");
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Migrator.builder(connection)
          .scan(Steps.PACKAGE)
          .factory(type -> Body.migration(type == First.class ? halfUndone : after))
          .build()
          .up();
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(database.query("select n from kept")).containsExactly("2");

      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("insert into kept values (3)");
      }
      connection.rollback();
      connection.setAutoCommit(true);
      assertThat(database.query("select n from kept")).containsExactly("2");
    }
  }
}
