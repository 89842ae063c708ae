package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what compiles and what is printed. */
class ReadmeTest {
  @TempDir Path directory;

  @Test
  void quotesJavaThatCompiles() {
    List<String> snippets = Readme.blocks("java");
    List<String> sources = Readme.sources().stream().map(Readme::read).toList();

    assertThat(snippets).hasSizeGreaterThanOrEqualTo(3);
    assertThat(snippets)
        .allSatisfy(snippet -> assertThat(sources).anyMatch(source -> isPartOf(snippet, source)));
    assertThat(snippets.get(0).lines().count()).isLessThanOrEqualTo(12);
  }

  @Test
  void showsWhatTheCompilerSaysOfAWrongDependency() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("src"));
    List<String> arguments = new ArrayList<>(List.of("-proc:only", "-d", directory.toString()));
    String path = System.getProperty("java.class.path");
    arguments.addAll(List.of("-classpath", path, "-processorpath", path));
    for (Path source : Readme.sources()) {
      if (source.getParent().endsWith("migrations")) {
        Path copy = folder.resolve(source.getFileName());
        Files.writeString(copy, withWrongDependency(Readme.read(source)));
        arguments.add(copy.toString());
      }
    }

    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));

    assertThat(Readme.blocks("text"))
        .contains(
            errors.toString(StandardCharsets.UTF_8).replace(folder + "/", "").stripTrailing());
  }

  @Test
  void showsWhatTheCommandsPrint() throws Exception {
    String tour = normalized(takeTheTour());
    List<String> shown =
        Readme.blocks("text").stream()
            .filter(block -> block.startsWith("$ rung "))
            .map(ReadmeTest::normalized)
            .toList();

    assertThat(shown).hasSize(3);
    assertThat(shown).allSatisfy(block -> assertThat(tour).contains(block + "\n\n"));
  }

  @Test
  void namesTheArtifactsOfThisBuild() {
    String pom = Readme.read(Readme.file("pom.xml"));
    List<String> snippets = Readme.blocks("xml");

    assertThat(snippets).isNotEmpty();
    assertThat(pom).contains("<version>0.1.0-SNAPSHOT</version>");
    assertThat(snippets)
        .allSatisfy(
            snippet ->
                assertThat(snippet.lines().map(String::strip))
                    .filteredOn(line -> line.startsWith("<version>"))
                    .containsOnly("<version>0.1.0-SNAPSHOT</version>"));
    assertThat(String.join("\n", snippets).lines().map(String::strip))
        .filteredOn(line -> line.startsWith("<artifactId>migration-"))
        .allSatisfy(
            line -> assertThat(pom).contains(line.replaceAll("</?artifactId>", "") + "</module>"));
  }

  @Test
  void givesEachOfItsTwoCommandsInOneLine() {
    assertThat(Readme.firstBlockBelow("## Try it")).startsWith("mvn ").doesNotContain("\n");
    assertThat(Readme.firstBlockBelow("## Test it")).isEqualTo("mvn -B -ntp verify");
  }

  /** Whether the lines stand together in the source, all indented by the same blanks. */
  private static boolean isPartOf(String snippet, String source) {
    return Stream.of("", "  ", "    ")
        .anyMatch(
            indent ->
                source.contains(
                    snippet
                        .lines()
                        .map(line -> line.isEmpty() ? line : indent + line)
                        .collect(Collectors.joining("\n", "", "\n"))));
  }

  private static String withWrongDependency(String source) {
    return source.replace(
        "version = \"6\", dependsOn = CreateTrades.class",
        "version = \"6\", dependsOn = FillTradeNetAmount.class");
  }

  private String takeTheTour() throws Exception {
    Program tour = Program.run(TryIt.class, directory);
    assertThat(tour.exit()).as(tour.errors()).isZero();
    return tour.output();
  }

  /**
   * As on a terminal, where the line that ends a step replaces the one that begins it; without
   * times, and what else is different on each machine and with each compiler.
   */
  private static String normalized(String output) {
    return output
        .replaceAll("(?m)^  → .*\\n", "")
        .replaceAll("SQLite \\S*target", "SQLite .../target")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
        .replaceAll(" +\\d+(\\.\\d+)? m?s\\b", "  DURATION")
        .replaceAll(" {2,}TOOK", "  TOOK");
  }
}
