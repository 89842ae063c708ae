package com.example.backoffice;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.ExecutionReport;
import dev.rung.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/** The back office: migrates the database that it shares, collects what is owed, and ends. */
public final class Backoffice {
  private Backoffice() {}

  /**
   * Runs the back office.
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
          .forEach(outcome -> System.out.println("backoffice: applied " + outcome.step().id()));
      Payments payments = new Payments(DSL.using(pool, JDBCUtils.dialect(url)));
      int collected = payments.collect();
      System.out.println(
          "backoffice: collected " + collected + " now, " + payments.total() + " in all");
    }
  }

  private static String sharedFile() throws IOException {
    Path folder = Files.createDirectories(Path.of("target"));
    return "jdbc:sqlite:" + folder.resolve("shared.db") + "?foreign_keys=on&busy_timeout=30000";
  }
}
