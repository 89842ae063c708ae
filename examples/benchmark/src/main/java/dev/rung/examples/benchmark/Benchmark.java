package dev.rung.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Measures everything and prints tables in Markdown. */
public final class Benchmark {
  private final Settings settings;
  private final Path directory;

  private Benchmark(Settings settings, Path directory) {
    this.settings = settings;
    this.directory = directory;
  }

  /** Takes settings as {@code name=value}; see README.md. */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path directory = Path.of(System.getProperty("benchmark.directory", "target/benchmark"));
    Files.createDirectories(directory);
    new Benchmark(Settings.parse(args), directory.toAbsolutePath()).run();
  }

  private void run() throws IOException, InterruptedException, SQLException {
    for (String product : settings.products()) {
      try (BenchmarkDatabase database = open(product)) {
        compare(database, MigrationJar.of(settings.migrations(), directory));
      }
    }
    if (settings.compiled() > 0) {
      compile();
    }
    if (!settings.linear().isEmpty()) {
      try (BenchmarkDatabase database = open("sqlite")) {
        compareNumbers(database);
      }
    }
  }

  private BenchmarkDatabase open(String product) throws IOException {
    return switch (product) {
      case "sqlite" -> new SqliteFiles(directory);
      case "postgresql" -> PostgresServer.start();
      default -> throw new IllegalArgumentException("no database here: " + product);
    };
  }

  private void compare(BenchmarkDatabase database, Path jar)
      throws IOException, InterruptedException, SQLException {
    print(
        "\n%s, %d migrations, medians of %d rounds\n\n"
            .formatted(database.product(), settings.migrations(), settings.rounds()));
    print(Table.HEAD);
    String applied = Rounds.applied(database, jar, settings.migrations());
    String expected = ExpectedChecksums.write(applied, directory.resolve("expected.txt"));
    Rounds rounds =
        new Rounds(database, new Processes(jar, settings.migrations(), List.of(expected)));
    for (Scenario scenario : settings.scenarios()) {
      print(Table.rows(scenario, rounds.measure(scenario, settings.rounds(), applied)));
    }
    database.drop(applied);
  }

  private void compile() throws IOException, InterruptedException {
    print(
        "\nCompiling %d migrations, medians of %d rounds\n\n"
            .formatted(settings.compiled(), settings.rounds()));
    Compilations compilations = Compilations.of(settings.compiled(), directory);
    print(Table.COMPILING_HEAD);
    print(Table.compiling(compilations.measure(settings.rounds())));
  }

  private void compareNumbers(BenchmarkDatabase database)
      throws IOException, InterruptedException, SQLException {
    print("\n%s, migrate, different numbers of migrations\n\n".formatted(database.product()));
    print(Table.LINEAR_HEAD);
    for (int migrations : settings.linear()) {
      Path jar = MigrationJar.of(migrations, directory);
      Rounds rounds = new Rounds(database, new Processes(jar, migrations, List.of()));
      int times = Math.max(1, settings.rounds() / 2);
      print(Table.linear(migrations, rounds.measure(Scenario.MIGRATE, times, "")));
    }
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }
}
