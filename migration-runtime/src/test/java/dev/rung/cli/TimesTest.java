package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void writesTimesInUtcToTheSecond() {
    assertThat(Times.utc(Instant.parse("2026-01-05T09:02:04.987Z")))
        .isEqualTo("2026-01-05 09:02:04");
    assertThat(Times.utc(Instant.EPOCH.minusMillis(1))).isEqualTo("1969-12-31 23:59:59");
  }

  @Test
  void writesDurationsToTwoOrThreePlaces() {
    assertThat(Times.brief(Duration.ofNanos(999))).isEqualTo("0 ms");
    assertThat(Times.brief(Duration.ofMillis(999))).isEqualTo("999 ms");
    assertThat(Times.brief(Duration.ofMillis(1_299))).isEqualTo("1.2 s");
    assertThat(Times.brief(Duration.ofMillis(59_999))).isEqualTo("59.9 s");
    assertThat(Times.brief(Duration.ofSeconds(245))).isEqualTo("4 min 05 s");
    assertThat(Times.brief(Duration.ofMinutes(62))).isEqualTo("1 h 02 min");
  }
}
