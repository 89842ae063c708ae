package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trading.TestDatabase.Product;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartupTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void migratesThroughThePoolAndGivesTheConnectionBack(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        HikariDataSource pool = poolOfOne(database.url())) {
      assertThat(Startup.migrate(pool)).isEqualTo(8);
      assertThat(Startup.migrate(pool)).isZero();
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  private static HikariDataSource poolOfOne(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }
}
