package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author changes in a source, and whether the checksum sees it. */
class EditsTest {
  private static Compiler compiler;
  private static CompiledClasses before;
  private static Map<String, Checksum> checksums;

  @TempDir private Path folder;

  @BeforeAll
  static void compileTheCorpus() {
    compiler = Compiler.javac(Jdk.running(), 17, Corpus.classPath(), "-g");
    before = compiler.compile(Corpus.sources("corpus"));
    checksums = Corpus.checksums(before);
  }

  @Test
  void everySemanticEditChangesTheChecksum() throws IOException {
    List<String> missed = new ArrayList<>();
    int edits = 0;
    for (Edit edit : Edit.all()) {
      if (edit.semantic()) {
        edits++;
        if (unchanged(edit)) {
          missed.add(edit.what());
        }
      }
    }
    System.out.println("semantic edits: " + (edits - missed.size()) + " of " + edits + " detected");
    assertThat(missed).isEmpty();
    assertThat(edits).isGreaterThanOrEqualTo(40);
  }

  @Test
  void atLeastThreeOfFourNeutralEditsChangeNothing() throws IOException {
    List<String> alarms = new ArrayList<>();
    int edits = 0;
    for (Edit edit : Edit.all()) {
      if (!edit.semantic()) {
        edits++;
        if (!unchanged(edit)) {
          alarms.add(edit.what());
        }
      }
    }
    System.out.println("neutral edits: " + (edits - alarms.size()) + " of " + edits + " unchanged");
    alarms.forEach(alarm -> System.out.println("  changed: " + alarm));
    assertThat(edits).isGreaterThanOrEqualTo(40);
    assertThat(alarms.size() * 4).isLessThanOrEqualTo(edits);
  }

  private boolean unchanged(Edit edit) throws IOException {
    Path copy = folder.resolve(edit.file());
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, edit.edited());
    List<Path> sources = new ArrayList<>(List.of(copy));
    if (!edit.file().equals("corpus/" + edit.migration() + ".java")) {
      sources.add(Corpus.folder("corpus").resolve("corpus/" + edit.migration() + ".java"));
    }
    CompiledClasses after = before.with(compiler.compileWith(sources, before));
    Files.delete(copy);
    String name = "corpus." + edit.migration();
    CompiledClasses scope = after.only(other -> other.startsWith("corpus"));
    Checksum now = Corpus.algorithm().checksum(name, scope);
    assertThat(now.warnings()).isEmpty();
    return now.value().equals(checksums.get(name).value());
  }
}
