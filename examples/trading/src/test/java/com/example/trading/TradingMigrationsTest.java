package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trading.TestDatabase.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main, as it is typed. */
class TradingMigrationsTest {
  @TempDir Path directory;

  @Test
  void usesASqliteFileUnlessToldOtherwise() throws Exception {
    Path file = Files.createDirectory(directory.resolve("target")).resolve("trading.db");

    Program up = run("up", "--to", "3");

    assertThat(up.exit()).as(up.errors()).isZero();
    assertThat(up.output()).contains("trading:1", "trading:3").doesNotContain("trading:2");
    assertThat(file).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void goesUpAndDownAndUpOnTheDatabaseOfAUrl(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      String url = database.url();
      assertThat(run("up", "--url", url).exit()).isZero();
      assertThat(run("down", "--steps", "3", "--url", url).output()).contains("3 reverted");
      assertThat(run("status", "--url", url).output()).contains("5 applied, 3 pending.");
      assertThat(run("up", "--url", url).output()).contains("3 applied");
      assertThat(database.schema()).contains("users", "account_summary");
    }
  }

  private Program run(String... arguments) throws Exception {
    return Program.run(TradingMigrations.class, directory, arguments);
  }
}
