package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static boolean isColored(CliRun run, String... args) {
    return run.run(args).err().contains("\u001b[");
  }

  @Test
  void paintsOnATerminalOnly() {
    assertThat(isColored(CliRun.with(Map.of()).onTerminal(), "status")).isTrue();
    assertThat(isColored(CliRun.with(Map.of()), "status")).isFalse();
  }

  @Test
  void respectsWhoWantsNoColours() {
    assertThat(isColored(CliRun.with(Map.of("NO_COLOR", "1")).onTerminal(), "status")).isFalse();
    assertThat(isColored(CliRun.with(Map.of("TERM", "dumb")).onTerminal(), "status")).isFalse();
    assertThat(isColored(CliRun.with(Map.of()).onTerminal(), "status", "--no-color")).isFalse();
  }

  @Test
  void ignoresAnEmptyNoColor() {
    assertThat(isColored(CliRun.with(Map.of("NO_COLOR", "")).onTerminal(), "status")).isTrue();
  }

  @Test
  void readsWidthsThatCanBeUsed() {
    assertThat(TerminalSize.parse("200")).isEqualTo(200);
    assertThat(TerminalSize.parse("19")).isZero();
    assertThat(TerminalSize.parse("")).isZero();
    assertThat(TerminalSize.parse("-80")).isZero();
    assertThat(TerminalSize.parse("123456")).isZero();
  }
}
