package com.example.backoffice;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.MigrationStatus;
import dev.rung.Migrator;

/** The shop of an earlier year: it has no invoices, and no jar that knows of them. */
public final class ShopBeforeBilling {
  private ShopBeforeBilling() {}

  /** Migrates the accounts of a URL's database, and prints where each migration stands. */
  public static void main(String[] args) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      Migrator migrator = Migrator.builder(pool).scan("com.example.identity.migrations").build();
      System.out.println("applied here: " + migrator.up().succeeded().size());
      for (MigrationStatus migration : migrator.status().migrations()) {
        System.out.println(migration.id() + " " + migration.state());
      }
      System.out.println("problems: " + migrator.validate().problems());
    }
  }
}
