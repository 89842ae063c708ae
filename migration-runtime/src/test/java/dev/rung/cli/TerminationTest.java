package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is told to end in the middle of a long statement. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no SIGTERM and no SIGINT")
class TerminationTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void rollsBackUnlocksAndExitsWith143OnSigterm(Product product) throws Exception {
    endsCleanly(product, "TERM", 143);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void rollsBackUnlocksAndExitsWith130OnSigint(Product product) throws Exception {
    endsCleanly(product, "INT", 130);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsWhoHoldsTheLockAndGivesUpAfterTheLimit(Product product) throws Exception {
    Path output = directory.resolve("output.txt");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Process holder = ChildProcess.start(output, database.url(), "dev.rung.cli.slow", "up");
      try {
        awaitText(output, "applying", holder);
        CliRun.Result second =
            CliRun.with(Map.of("RUNG_URL", database.url()))
                .config(config -> config.scan("dev.rung.cli.till"))
                .run("up", "--lock-wait", "1s");
        assertThat(second.code()).isEqualTo(4);
        assertThat(second.out()).startsWith("  waiting 0 s for ").contains("slow:1");
        assertThat(second.err()).startsWith("\n[RUNG-301] ");
      } finally {
        holder.destroy();
        ChildProcess.exitCode(holder, LIMIT);
      }
    }
  }

  private void endsCleanly(Product product, String signal, int code) throws Exception {
    Path output = directory.resolve("output.txt");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Process child = ChildProcess.start(output, database.url(), "dev.rung.cli.slow", "up");
      awaitText(output, "applying", child);
      Thread.sleep(500); // into the statement
      new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start().waitFor();

      assertThat(ChildProcess.exitCode(child, Duration.ofSeconds(8)))
          .as(Files.readString(output))
          .isEqualTo(code);
      assertThat(Files.readString(output)).contains("[RUNG-407] ");
      CliRun next =
          CliRun.with(Map.of("RUNG_URL", database.url()))
              .config(config -> config.scan("dev.rung.cli.till"));
      assertThat(next.run("up", "--lock-wait", "1s").code()).isZero();
      String tables =
          database.isPostgresql()
              ? "select count(*) from pg_tables where tablename = 'half_done'"
              : "select count(*) from sqlite_master where name = 'half_done'";
      assertThat(database.query(tables)).containsExactly("0");
    }
  }

  private static void awaitText(Path file, String text, Process child)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.readString(file).contains(text)) {
      assertThat(child.isAlive()).as(Files.readString(file)).isTrue();
      assertThat(System.nanoTime()).as("in time: " + Files.readString(file)).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
