package com.example.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.ExecutionReport;
import dev.rung.Migrator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/** The shop: migrates the database that it shares, sells something, and ends. */
public final class Shop {
  private Shop() {}

  /**
   * Runs the shop.
   *
   * @param args the JDBC URL of the database; without one, a SQLite file in {@code target}
   */
  public static void main(String[] args) throws IOException {
    String url = args.length > 0 ? args[0] : sharedFile();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      ExecutionReport report =
          Migrator.builder(pool)
              .scan("com.example.identity.migrations", "com.example.billing.migrations")
              .build()
              .up();
      report
          .succeeded()
          .forEach(outcome -> System.out.println("shop: applied " + outcome.step().id()));
      Checkout checkout = new Checkout(DSL.using(pool, JDBCUtils.dialect(url)));
      int invoices = checkout.sell("ada@example.com", new BigDecimal("12.50"));
      System.out.println("shop: invoices in all: " + invoices);
    }
  }

  private static String sharedFile() throws IOException {
    Path folder = Files.createDirectories(Path.of("target"));
    return "jdbc:sqlite:" + folder.resolve("shared.db") + "?foreign_keys=on&busy_timeout=30000";
  }
}
