package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A SQLite file that is not there, most often because its name is mistyped. */
class AbsentDatabaseTest {
  @TempDir private Path directory;

  private CliRun cli(String prefix, Path file, String options) {
    return CliRun.with(Map.of("RUNG_URL", prefix + file + options))
        .config(config -> config.scan("dev.rung.cli.till"));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "status, 0",
    "status --check, 5",
    "plan, 0",
    "plan --sql, 0",
    "validate, 0",
    "history, 0",
    "history --all, 0",
    "graph, 0",
    "wait --timeout 1ms, 5"
  })
  void isNotCreatedByCommandsThatRead(String command, int exitCode) throws Exception {
    for (String prefix : List.of("jdbc:sqlite:", "jdbc:sqlite:file:")) {
      CliRun.Result result =
          cli(prefix, directory.resolve("shpo.db"), "").run(command.split(" ", -1));

      assertThat(result.code()).as(result.err()).isEqualTo(exitCode);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void isNamedAsAbsent() {
    Path file = directory.resolve("shpo.db");
    assertThat(cli("jdbc:sqlite:", file, "?busy_timeout=5").run("status").out())
        .startsWith("SQLite " + file + " (no such file yet), schema main\n")
        .endsWith("0 applied, 2 pending.\n");
  }

  @Test
  void isCreatedByUp() throws Exception {
    Path file = directory.resolve("shop.db");
    CliRun cli = cli("jdbc:sqlite:", file, "");
    assertThat(cli.run("up").code()).isZero();
    assertThat(files()).contains(file);
    assertThat(cli.run("status").out())
        .startsWith("SQLite " + file.toRealPath() + ", schema main\n")
        .endsWith("2 applied, 0 pending.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "up"})
  void isRefusedWhereItsDirectoryDoesNotExist(String command) throws Exception {
    Path missing = directory.resolve("dtaa");
    CliRun.Result result =
        cli("jdbc:sqlite:", missing.resolve("shop.db"), "?cache=shared").run(command);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            [RUNG-304] The directory of the database file does not exist.
                url        jdbc:sqlite:%1$s/shop.db
                directory  %1$s
              fix: correct the URL
              fix: create the directory: mkdir -p %1$s
            """
                .formatted(missing));
    assertThat(files()).isEmpty();
  }
}
