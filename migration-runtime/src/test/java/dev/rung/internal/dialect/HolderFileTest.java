package dev.rung.internal.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolderFileTest {
  @TempDir Path directory;

  @Test
  void tellsWhoHoldsTheLockUntilItIsClosed() throws Exception {
    Path file = directory.resolve("holder");
    HolderFile holder = HolderFile.create(file, "r1", Instant.parse("2026-01-02T03:04:05Z"));
    holder.write("shop:1");
    RunLock.Holder read = HolderFile.read(file);
    assertThat(read.who()).startsWith("process " + ProcessHandle.current().pid() + " on ");
    assertThat(read.since()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(read.activity()).isEqualTo("rung r1 shop:1");
    holder.close();
    assertThat(HolderFile.read(file)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12\nhost\nyesterday\nr1\n\n",
        "12\nhost\n2026-99-99T99:99:99.000000Z\nr1\n\n",
        "12\nhost\n2026-01-02T03:04:05.00000xZ\nr1\n\n"
      })
  void tellsNothingOfADamagedFile(String text) throws Exception {
    Path file = directory.resolve("holder");
    Files.write(file, text.getBytes(UTF_8));
    assertThat(HolderFile.read(file)).isNull();
  }

  @Test
  void tellsNothingOfBytesThatAreNoText() throws Exception {
    Path file = directory.resolve("holder");
    Files.write(file, new byte[] {(byte) 0xC3, 10, 10, 10, 10, 10});
    assertThat(HolderFile.read(file)).isNull();
  }
}
