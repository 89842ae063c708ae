package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Connections of our own, from a URL. Immutable. */
final class UrlSource implements ConnectionSource {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final String url;
  private final Properties properties;

  UrlSource(String url, Properties properties) {
    this.url = url;
    this.properties = (Properties) properties.clone();
    if (url.startsWith(POSTGRESQL)) {
      // Half-open connections end; what the URL itself says comes first.
      this.properties.putIfAbsent("tcpKeepAlive", "true");
    }
  }

  @Override
  public Borrowed borrow() {
    if (SqliteUrl.isPrivateMemory(url)) {
      throw new MigrationException(privateMemory());
    }
    try {
      return new OwnedConnection(DriverManager.getConnection(url, properties));
    } catch (SQLException e) {
      if (!hasDriver()) {
        throw noDriver();
      }
      Path file = SqliteUrl.file(url);
      throw file == null || Files.isDirectory(directory(file))
          ? ConnectProblems.connectFailed(url, properties, e)
          : new MigrationException(noDirectory(directory(file)));
    }
  }

  @Override
  public Borrowed borrowToRead() {
    Path file = SqliteUrl.file(url);
    if (file == null || Files.exists(file) || !Files.isDirectory(directory(file)) || !hasDriver()) {
      return borrow();
    }
    try {
      return new AbsentFile(DriverManager.getConnection(SqliteUrl.PREFIX + ":memory:"), file);
    } catch (SQLException e) {
      throw ConnectProblems.connectFailed(url, properties, e);
    }
  }

  @Override
  public @Nullable Dialect ofNothing() {
    Path file = SqliteUrl.file(url);
    return file == null || Files.exists(file) ? null : new SqliteDialect();
  }

  private static Path directory(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  @Override
  public void check(Connection connection, Location location) {
    // The URL told everything before.
  }

  static Problem privateMemory() {
    return new Problem(
        ProblemCode.PRIVATE_MEMORY_DATABASE,
        "An in-memory SQLite database is private to one connection; the migrations would be lost.",
        List.of(),
        List.of(
            "use a file, such as jdbc:sqlite:app.db",
            "share it: jdbc:sqlite:file:app?mode=memory&cache=shared",
            "hand the one connection to Migrator.builder(connection)"));
  }

  private Problem noDirectory(Path directory) {
    return new Problem(
        ProblemCode.CONNECT_FAILED,
        "The directory of the database file does not exist.",
        List.of("url        " + SafeUrl.show(url), "directory  " + directory),
        List.of("correct the URL", "create the directory: mkdir -p " + directory));
  }

  private boolean hasDriver() {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false; // its only meaning: no driver takes this URL
    }
  }

  private MigrationException noDriver() {
    return new MigrationException(
        Problem.of(
            ProblemCode.DRIVER_MISSING,
            "No JDBC driver on the class path takes this URL.",
            "url       " + SafeUrl.show(url),
            dependency(url)));
  }

  static String dependency(String url) {
    if (url.startsWith(SqliteUrl.PREFIX)) {
      return "add the dependency org.xerial:sqlite-jdbc";
    }
    return url.startsWith(POSTGRESQL)
        ? "add the dependency org.postgresql:postgresql"
        : "use a URL that starts with jdbc:postgresql: or jdbc:sqlite:";
  }
}
