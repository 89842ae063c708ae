package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param feature such as 17
 */
record Jdk(int feature, Path home) {

  static Jdk running() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /**
   * The running one, and one of each other feature release from 17 on that is installed beside it.
   */
  static List<Jdk> installed() {
    Map<Integer, Jdk> found = new TreeMap<>();
    Jdk running = running();
    try (Stream<Path> beside = Files.list(running.home.toRealPath().getParent())) {
      for (Path home : beside.toList()) {
        int feature = featureOf(home);
        if (feature >= 17 && Files.exists(home.resolve("bin/javac"))) {
          found.put(feature, new Jdk(feature, home));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.put(running.feature, running);
    return new ArrayList<>(found.values());
  }

  private static int featureOf(Path home) throws IOException {
    Path release = home.resolve("release");
    if (Files.exists(release)) {
      for (String line : Files.readAllLines(release)) {
        if (line.startsWith("JAVA_VERSION=")) {
          String version = line.replaceAll("[^0-9.]", "");
          return Integer.parseInt(version.split("\\.")[0]);
        }
      }
    }
    return 0;
  }
}
