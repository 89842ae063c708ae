package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTextTest {

  @Test
  void writesSixDigitsAndZ() {
    assertThat(MicrosText.format(Instant.parse("2026-01-02T03:04:05.000006789Z")))
        .isEqualTo("2026-01-02T03:04:05.000006Z");
  }

  @Test
  void readsWhatItWrote() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      Instant time =
          Instant.ofEpochSecond(random.nextLong(0, 250_000_000_000L), random.nextInt(1_000_000_000))
              .truncatedTo(ChronoUnit.MICROS);
      assertThat(MicrosText.parse(MicrosText.format(time))).isEqualTo(time);
      assertThat(Instant.parse(MicrosText.format(time))).isEqualTo(time);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05.000006Z",
        "2026-01-02T03:04:05.00000xZ"
      })
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> MicrosText.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
