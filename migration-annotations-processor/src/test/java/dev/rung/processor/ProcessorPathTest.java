package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.Migration;
import dev.rung.migration.internal.index.MigrationIndex;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler finds the processor by itself, on a processor path that has no jOOQ. */
class ProcessorPathTest {
  @TempDir Path folder;

  @Test
  void judgesAndWritesTheIndexWithoutJooq() throws Exception {
    Path sources = Path.of("src/test/resources/corpus/good-modules").toAbsolutePath();

    String said = javac(Javac.sourcesIn(sources));

    assertThat(said).isEmpty();
    assertThat(Files.readString(folder.resolve(MigrationIndex.RESOURCE)))
        .contains("M\tacme:1\tacme.shop.AddOrders\tr\t\t\n");
  }

  @Test
  void tellsFaultsWithoutJooq() throws Exception {
    Path sources = Path.of("src/test/resources/corpus/many-faults").toAbsolutePath();

    String said = javac(Javac.sourcesIn(sources));

    assertThat(said).contains("AddOrders.java:6: error: [RUNG-103] AddOrders is abstract");
    assertThat(said).contains("11 errors");
  }

  @Test
  void isAggregatingForGradle() throws IOException {
    assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo(MigrationProcessor.class.getName() + ",aggregating\n");
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Javac.home(MigrationProcessor.class).resolve(name));
  }

  private String javac(List<Path> sources) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-Xlint:all,-serial,-path", "-Werror", "-d", folder.toString()));
    command.addAll(List.of("-cp", path(Javac.apiPath().stream())));
    command.add("-processorpath");
    command.add(path(Stream.of(Javac.home(MigrationProcessor.class), Javac.home(Migration.class))));
    sources.forEach(source -> command.add(source.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static String path(Stream<Path> paths) {
    return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
