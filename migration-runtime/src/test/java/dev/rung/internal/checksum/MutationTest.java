package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Changes compiled code in one place at a time, and looks whether the checksum sees it. What it
 * does not see stands in undetected-mutants.txt with the reason; a new one fails the test.
 */
class MutationTest {
  private static final Map<String, List<String>> BESIDE_THE_NEST =
      Map.of(
          "corpus.ByReflection", List.of("corpus.FoundMembers"),
          "corpus.PackageHelper", List.of("corpus.support.Tables"),
          "corpus.SamePackage", List.of("corpus.Helper"),
          "corpus.Superclass", List.of("corpus.Base", "corpus.Named"),
          "corpus.StaticInit", List.of("corpus.InitChild", "corpus.InitParent", "corpus.InitLate"));

  @Test
  void everyUndetectedMutantIsExplained() throws IOException {
    CompiledClasses classes =
        Compiler.javac(Jdk.installed().get(0), 17, Corpus.classPath(), "-g:none")
            .compile(Corpus.sources("corpus"))
            .only(name -> name.startsWith("corpus"));
    Map<String, Checksum> before = Corpus.checksums(classes);
    TreeSet<String> undetected = new TreeSet<>();
    int count = 0;
    int missed = 0;
    for (String migration : classes.migrations()) {
      List<String> mutated = new ArrayList<>(classes.nestOf(migration));
      mutated.addAll(BESIDE_THE_NEST.getOrDefault(migration, List.of()));
      for (String name : mutated) {
        for (Mutants.Mutant mutant : Mutants.of(classes.read(name))) {
          Map<String, byte[]> changed = new TreeMap<>(classes.byName());
          changed.put(name, mutant.bytes());
          Checksum after = Corpus.algorithm().checksum(migration, CompiledClasses.of(changed));
          if (after.warnings().isEmpty()) {
            count++;
            if (after.text().equals(before.get(migration).text())) {
              missed++;
              undetected.add(mutant.what());
            }
          }
        }
      }
    }
    System.out.println("mutants: " + (count - missed) + " of " + count + " detected");
    assertThat(explained()).containsAll(undetected);
    assertThat(count).isGreaterThan(1_500);
  }

  /** Lines of the list that are neither a reason nor empty. */
  private static TreeSet<String> explained() throws IOException {
    TreeSet<String> explained = new TreeSet<>();
    for (String line : Files.readAllLines(Corpus.folder("undetected-mutants.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        explained.add(line.strip());
      }
    }
    return explained;
  }
}
