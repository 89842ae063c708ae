package com.example.trading;

import dev.rung.cli.Rung;

/** The command line for this service's database: a SQLite file unless told otherwise. */
public final class TradingMigrations {
  static final String PACKAGE = "com.example.trading.migrations";
  private static final String FILE = "jdbc:sqlite:target/trading.db";

  private TradingMigrations() {}

  /** Runs one command, such as {@code up --url jdbc:postgresql://localhost/trading}. */
  public static void main(String[] args) {
    System.exit(Rung.run(args, config -> config.scan(PACKAGE).url(FILE)));
  }
}
