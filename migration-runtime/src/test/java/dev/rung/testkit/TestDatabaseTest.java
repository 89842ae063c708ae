package dev.rung.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void startsEmptyAndIsSharedByItsConnections(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(database.tables()).isEmpty();

      database.execute("create table t (a int)", "insert into t values (1)");

      try (Connection pooled = database.pool(1).getConnection()) {
        assertThat(TestDatabase.query(pooled, "select a, null from t")).containsExactly("1|null");
      }
      assertThat(database.tables()).containsExactly("t");
    }
  }
}
