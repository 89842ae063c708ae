package dev.rung.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The width of the terminal, by the system's own {@code stty}. */
final class TerminalSize {
  private static final int NARROWEST = 20;

  private TerminalSize() {}

  /** The columns, or 0 when they are not to be known. */
  static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readNBytes(32), StandardCharsets.US_ASCII);
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroy();
        return 0;
      }
      return parse(size.substring(size.indexOf(' ') + 1).strip());
    } catch (IOException noStty) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** A width that can be used, or 0. */
  static int parse(String columns) {
    if (columns.isEmpty() || columns.length() > 4) {
      return 0;
    }
    for (int i = 0; i < columns.length(); i++) {
      if (columns.charAt(i) < '0' || columns.charAt(i) > '9') {
        return 0;
      }
    }
    int width = Integer.parseInt(columns);
    return width < NARROWEST ? 0 : width;
  }
}
