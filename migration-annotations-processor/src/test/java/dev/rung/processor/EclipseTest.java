package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.internal.index.MigrationIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus once more, by the compiler of Eclipse: the same codes, the same index, no crash. */
class EclipseTest {
  private static final Pattern CODE = Pattern.compile("\\[RUNG-\\d{3}]");

  private static final List<String> OF_BODIES = List.of("[RUNG-122]", "[RUNG-123]", "[RUNG-125]");

  @TempDir Path output;

  static List<String> cases() throws IOException {
    return CorpusTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsTheSameAsJavac(String name) throws IOException {
    Path folder = CorpusTest.CORPUS.resolve(name);
    List<Path> compiled = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    StringBuilder indexes = new StringBuilder();
    Eclipse.Result last = null;
    for (Path jar : CorpusTest.jarsIn(folder)) {
      Path classes = output.resolve(jar.getFileName());
      boolean withProcessor = !jar.getFileName().toString().endsWith("-unindexed");
      last = new Eclipse(classes, compiled).compile(Javac.sourcesIn(jar), withProcessor);
      assertThat(last.messages()).doesNotContain("Internal compiler error");
      last.told().forEach(told::append);
      compiled.add(0, classes);
      Path index = classes.resolve(MigrationIndex.RESOURCE);
      indexes.append(Files.exists(index) ? Files.readString(index) : "");
    }
    String expected = Files.readString(folder.resolve("expected.txt"));
    assertThat(codes(told.toString())).as(told.toString()).isEqualTo(codes(name, expected));
    assertThat(last.success()).as(last.messages()).isEqualTo(!expected.contains("not compiled"));
    if (!name.startsWith("half-")) { // there it writes an index, as it writes classes
      assertThat(indexes.toString().lines())
          .containsExactlyElementsOf(expected.lines().filter(EclipseTest::isOfIndex).toList());
      assertThat(last.compilerTold())
          .filteredOn(message -> !message.startsWith("Unsupported @SuppressWarnings"))
          .isEmpty();
    }
  }

  /** What javac does not let us see of a value is one code more; bodies only javac shows. */
  private static List<String> codes(String name, String expected) {
    return name.equals("half-wrong-values")
        ? List.of("[RUNG-112]")
        : codes(expected).stream().filter(code -> !OF_BODIES.contains(code)).toList();
  }

  private static boolean isOfIndex(String line) {
    return line.startsWith("# ") || line.startsWith("P\t") || line.startsWith("M\t");
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
