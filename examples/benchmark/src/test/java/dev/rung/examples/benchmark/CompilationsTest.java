package dev.rung.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationsTest {
  @TempDir Path directory;

  @Test
  void bothCompileTheSameAndOneWritesTheIndex() throws Exception {
    Compilations compilations = Compilations.of(3, directory);
    Path plain = Files.createDirectory(directory.resolve("plain"));
    Path processed = Files.createDirectory(directory.resolve("processed"));

    assertThat(compilations.run(Compiling.JAVAC, plain).nanos()).isPositive();
    assertThat(compilations.run(Compiling.JAVAC_WITH_RUNG, processed).cpuMillis()).isPositive();

    assertThat(files(plain))
        .containsExactly("Migration1.class", "Migration2.class", "Migration3.class");
    assertThat(files(processed)).containsAll(files(plain)).contains("migrations.index").hasSize(5);
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
