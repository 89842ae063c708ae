package dev.rung.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** SQLite databases, each a file with its companions. */
final class SqliteFiles implements BenchmarkDatabase {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final List<String> COMPANIONS =
      List.of("", "-journal", "-rung.lock", "-rung.holder");

  private final Path directory;
  private int made;

  SqliteFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public String product() {
    return "SQLite";
  }

  @Override
  public String empty() throws IOException {
    made++;
    String url = PREFIX + directory.resolve("benchmark-" + made + ".db").toAbsolutePath();
    drop(url);
    return url;
  }

  @Override
  public String copy(String url) throws IOException {
    String copy = empty();
    Files.copy(file(url, ""), file(copy, ""));
    return copy;
  }

  @Override
  public void drop(String url) throws IOException {
    for (String companion : COMPANIONS) {
      Files.deleteIfExists(file(url, companion));
    }
  }

  @Override
  public void close() {}

  private static Path file(String url, String companion) {
    return Path.of(url.substring(PREFIX.length()) + companion);
  }
}
