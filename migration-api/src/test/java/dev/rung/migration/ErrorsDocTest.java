package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds docs/errors.md complete: a code that is added to the code must be explained there. */
class ErrorsDocTest {
  private static final String HEADING = "\n## ";

  @Test
  void explainsEveryCodeOnceInOrderAndNoOther() throws IOException {
    List<String> explained = new ArrayList<>();
    for (String section : sections()) {
      explained.add(section.substring(0, section.indexOf(':')));
    }
    assertThat(explained)
        .containsExactlyElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::id).sorted().toList());
  }

  @Test
  void showsAMessageWithAFixForEveryCode() throws IOException {
    for (String section : sections()) {
      String code = section.substring(0, section.indexOf(':'));
      String[] parts = section.split("```", -1);
      assertThat(parts.length).as("%s has an example, and blocks that end", code).isIn(3, 5);
      List<String> example = parts[1].strip().lines().toList();
      assertThat(example.get(0)).as(code).startsWith("[" + code + "] ").matches(".*[.:]");
      assertThat(example.subList(1, example.size()))
          .as("%s: evidence, then fixes", code)
          .allMatch(line -> line.startsWith("    ") || line.startsWith("  fix: "))
          .anyMatch(line -> line.startsWith("  fix: "));
      assertThat(parts[0].lines().skip(1)).as("%s says what it means", code).anyMatch(this::isText);
      assertThat(parts[parts.length - 1].lines())
          .as("%s says what to do", code)
          .anyMatch(this::isText);
    }
  }

  @Test
  void givesEachCodeANumberOfItsOwn() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).doesNotHaveDuplicates();
  }

  private boolean isText(String line) {
    return !line.isBlank();
  }

  private static List<String> sections() throws IOException {
    String text = Files.readString(Path.of("../docs/errors.md"));
    String[] parts = text.split(HEADING, -1);
    return Arrays.asList(parts).subList(1, parts.length);
  }
}
