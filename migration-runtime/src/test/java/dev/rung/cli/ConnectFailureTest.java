package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A password never appears, whatever goes wrong with the connection. */
class ConnectFailureTest {

  private static void isSilent(CliRun cli, String... args) {
    CliRun.Result result = cli.config(config -> config.scan("dev.rung.cli.till")).run(args);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("[RUNG-304] ").doesNotContain("canary");
  }

  @Test
  void hidesThePasswordOfAServerThatIsNotThere() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + port + "/shop";
    isSilent(
        CliRun.with(Map.of("RUNG_PASSWORD", "canary-4711")), "status", "--verbose", "--url", url);
    isSilent(
        CliRun.with(Map.of("RUNG_URL", url + "?user=deploy&password=canary-4711")),
        "up",
        "--verbose");
    isSilent(
        CliRun.with(Map.of("RUNG_URL", url, "RUNG_USER", "deploy")).answering("canary-4711"),
        "history",
        "--verbose",
        "--password");
  }

  @Test
  void hidesThePasswordOfAHostThatHasNoAddress() {
    isSilent(
        CliRun.with(
            Map.of("RUNG_URL", "jdbc:postgresql://nowhere.invalid/shop?password=canary-4711")),
        "status",
        "--verbose");
  }
}
