package dev.rung.examples.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What the history should say, in a file; for the raw comparison that validate is held against. */
final class ExpectedChecksums {
  private static final String PROPERTY = "benchmark.expected";

  private ExpectedChecksums() {}

  /** Copies the checksums of a history into a file and gives the JVM option that names it. */
  static String write(String url, Path file) throws SQLException, IOException {
    StringBuilder lines = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select module, version, checksum from rung_history")) {
      while (row.next()) {
        lines.append(row.getString(1)).append(':').append(row.getString(2));
        lines.append(' ').append(row.getString(3)).append('\n');
      }
    }
    Files.writeString(file, lines);
    return "-D" + PROPERTY + "=" + file;
  }

  /** The checksums by id. */
  static Map<String, String> read() {
    Map<String, String> checksums = new HashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of(System.getProperty(PROPERTY, "")))) {
        int space = line.indexOf(' ');
        checksums.put(line.substring(0, space), line.substring(space + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksums;
  }
}
