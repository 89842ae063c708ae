package dev.rung.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a long text with a file that is checked in. */
public final class Golden {
  private Golden() {}

  /**
   * Fails where they differ, and leaves the actual text below {@code target/golden}.
   *
   * @param name of the file below {@code src/test/resources}
   */
  public static void check(String name, String actual) {
    try {
      Path written = Path.of("target", "golden").resolve(name);
      Files.createDirectories(written.getParent());
      Files.writeString(written, actual);
      try (InputStream in = Golden.class.getResourceAsStream("/" + name)) {
        String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(actual)
            .as("compare %s with src/test/resources/%s", written, name)
            .isEqualTo(expected);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
