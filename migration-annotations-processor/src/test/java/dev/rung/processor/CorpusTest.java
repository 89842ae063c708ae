package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles each folder of sources in {@code src/test/resources/corpus} and compares everything that
 * the processor says, and the index, with {@code expected.txt} beside the sources. The folders
 * {@code half-*} hold code that does not compile; what javac says of it differs between its
 * versions. A case with folders {@code 1-name}, {@code 2-name} and so on is of several jars: each
 * is compiled against those before it, those named {@code *-unindexed} without the processor. With
 * {@code -Drung.corpus.rewrite=true} it writes that file instead; read the difference before you
 * commit it.
 */
class CorpusTest {
  static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final String EXPECTED = "expected.txt";

  @TempDir Path output;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsExpected(String name) throws IOException {
    Path folder = CORPUS.resolve(name).toAbsolutePath();
    List<Path> jars = jarsIn(folder);
    Path last = jars.get(jars.size() - 1);
    StringBuilder all = new StringBuilder();
    List<Path> compiled = new ArrayList<>();
    for (Path jar : jars.subList(0, jars.size() - 1)) {
      Javac.Result result = compile(jar, compiled);
      assertThat(result.success()).as("%s %s", jar, result.told()).isTrue();
      all.append("== ").append(jar.getFileName()).append("\n").append(told(result));
      compiled.add(0, result.output());
    }
    Javac.Result result = compile(last, compiled);
    all.append(jars.size() == 1 ? "" : "== " + last.getFileName() + "\n").append(told(result));
    String told = all.toString();

    if (Boolean.getBoolean("rung.corpus.rewrite")) {
      Files.writeString(folder.resolve(EXPECTED), told);
    }
    assertThat(told).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    if (name.startsWith("good-")) {
      assertThat(result.told() + result.javacTold()).isEmpty();
    }
    if (name.startsWith("RUNG-")) {
      assertThat(told).contains("[" + name.substring(0, "RUNG-000".length()) + "]");
      assertThat(result.javacTold()).isEmpty();
    }
  }

  @Test
  void compilesTheCorpus() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(20);
  }

  /** The folders of a case that is of several jars, in the order in which they are compiled. */
  static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().matches("\\d-.*")).sorted().toList();
      return jars.isEmpty() ? List.of(folder) : jars;
    }
  }

  private Javac.Result compile(Path sources, List<Path> classPath) throws IOException {
    Javac javac = new Javac(output.resolve(sources.getFileName()));
    javac.withClasses(classPath.toArray(new Path[0]));
    if (sources.getFileName().toString().endsWith("-unindexed")) {
      javac.withoutProcessor();
    }
    return javac.compile(sources, Javac.sourcesIn(sources));
  }

  private static String told(Javac.Result result) throws IOException {
    String index = result.index();
    return result.told()
        + (result.javacTold().contains(": error") ? "javac has errors of its own, " : "")
        + (result.success() ? "compiled" : "not compiled")
        + (index.isEmpty() ? ", no index\n" : ", index:\n" + index);
  }
}
