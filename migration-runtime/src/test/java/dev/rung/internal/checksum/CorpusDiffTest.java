package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.checksum.diff.FormDiff;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever two forms are compared, something is told, and soon. */
class CorpusDiffTest {
  private static final List<String> FORMS = new ArrayList<>();

  @BeforeAll
  static void compile() {
    CompiledClasses classes =
        Compiler.javac(Jdk.running(), 17, Corpus.classPath()).compile(Corpus.sources("corpus"));
    Corpus.checksums(classes).values().forEach(checksum -> FORMS.add(checksum.text()));
    assertThat(FORMS).hasSizeGreaterThan(40).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void tellsSomethingOfAnyTwo() {
    for (String before : FORMS) {
      for (String after : FORMS) {
        List<String> told = FormDiff.of(before, after, text -> text);
        assertThat(told.isEmpty()).isEqualTo(before.equals(after));
        assertThat(told).doesNotContain("").doesNotHaveDuplicates();
      }
    }
  }
}
