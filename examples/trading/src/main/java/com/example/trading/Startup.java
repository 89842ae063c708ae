package com.example.trading;

import dev.rung.ExecutionReport;
import dev.rung.Migrator;
import javax.sql.DataSource;

/** What the service does before it takes its first request. */
public final class Startup {
  private Startup() {}

  /**
   * Brings the database up to date, and waits if another instance of the service is at it.
   *
   * @param dataSource the service's pool; one connection is borrowed and given back as it was
   * @return how many migrations were pending
   */
  public static int migrate(DataSource dataSource) {
    Migrator migrator = Migrator.builder(dataSource).scan("com.example.trading.migrations").build();
    ExecutionReport report = migrator.up();
    return report.succeeded().size();
  }
}
