package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each start of a service reads the index and judges the graph, mostly to find nothing to do. The
 * first lambda of a JVM loads some ninety classes, and a pattern or a stream many more: a start
 * would pay for them each time. So this code does without.
 */
class StartPathTest {
  private static final Path CLASSES = Path.of("target/classes/dev/rung/migration");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/lang/invoke/LambdaMetafactory",
        "java/lang/invoke/StringConcatFactory",
        "java/util/regex/",
        "java/util/stream/",
        "java/security/",
        "org/jooq/"
      })
  void usesNothingThatIsDearToLoad(String name) throws IOException {
    for (Path file : classFiles()) {
      String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(constants.contains(name)).as("%s names %s", file.getFileName(), name).isFalse();
    }
  }

  @Test
  void isMadeOfTheClassesThatAreMeant() throws IOException {
    assertThat(classFiles())
        .extracting(file -> file.getFileName().toString())
        .contains(
            "Version.class", "MigrationGraph.class", "CycleRule.class", "MigrationIndex.class");
  }

  private static List<Path> classFiles() throws IOException {
    try (Stream<Path> graph = Files.list(CLASSES.resolve("internal/graph"));
        Stream<Path> index = Files.list(CLASSES.resolve("internal/index"))) {
      Stream<Path> words =
          Stream.of("Version", "MigrationId", "Problem", "ProblemCode")
              .map(name -> CLASSES.resolve(name + ".class"));
      return Stream.of(graph, index, words).flatMap(files -> files).toList();
    }
  }
}
