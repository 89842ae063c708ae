package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * versions. With {@code -Drung.corpus.rewrite=true} it writes that file instead; read the
 * difference before you commit it.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
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
    Javac.Result result = new Javac(output).compile(folder, Javac.sourcesIn(folder));

    String told = told(result);

    if (Boolean.getBoolean("rung.corpus.rewrite")) {
      Files.writeString(folder.resolve(EXPECTED), told);
    }
    assertThat(told).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    if (name.startsWith("good-")) {
      assertThat(result.told() + result.javacTold()).isEmpty();
    }
    if (name.startsWith("RUNG-")) {
      assertThat(result.told()).contains("[" + name.substring(0, "RUNG-000".length()) + "]");
      assertThat(result.javacTold()).isEmpty();
    }
  }

  @Test
  void compilesTheCorpus() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(20);
  }

  private static String told(Javac.Result result) throws IOException {
    String index = result.index();
    return result.told()
        + (result.javacTold().contains(": error") ? "javac has errors of its own, " : "")
        + (result.success() ? "compiled" : "not compiled")
        + (index.isEmpty() ? ", no index\n" : ", index:\n" + index);
  }
}
