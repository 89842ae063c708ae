package com.example.trading;

import dev.rung.cli.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A tour of the command line on a new SQLite file: each command, then what it prints. */
public final class TryIt {
  private static final List<String> TOUR = List.of("plan", "up", "status", "history", "down", "up");

  private TryIt() {}

  /** Takes the tour; the exit code is that of the first command that fails. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of("target", "try-it.db");
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    System.exit(tour("jdbc:sqlite:" + file));
  }

  private static int tour(String url) {
    for (String command : TOUR) {
      System.out.println("$ rung " + command);
      // The URL as an option wins over RUNG_URL: this tour goes down as well as up.
      String[] args = {command, "--url", url};
      int exit = Rung.run(args, config -> config.scan(TradingMigrations.PACKAGE));
      System.out.println();
      if (exit != 0) {
        return exit;
      }
    }
    return 0;
  }
}
