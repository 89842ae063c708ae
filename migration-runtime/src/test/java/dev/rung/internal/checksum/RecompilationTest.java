package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The same sources, compiled in other ways. A checksum that differs is a false alarm: somebody has
 * changed a build, and Rung claims that he changed a migration.
 */
class RecompilationTest {
  private static final String CORPUS = "corpus";
  private static final String NEWER = "corpus21";

  private int pairs;
  private final List<String> alarms = new ArrayList<>();

  @Test
  void noJavacAndNoneOfItsFlagsChangesAChecksum() {
    for (String corpus : List.of(CORPUS, NEWER)) {
      Map<String, Checksum> first = null;
      for (Compiler compiler : javacs(corpus.equals(NEWER) ? 21 : 17)) {
        first = compare(first, compiler, corpus);
      }
    }
    report("javac and its flags");
    assertThat(alarms).isEmpty();
  }

  @Test
  void jooqAsNewAs321ChangesNoChecksum() {
    List<Jdk> able = Jdk.installed().stream().filter(jdk -> jdk.feature() >= 21).toList();
    if (!able.isEmpty()) {
      Jdk jdk = able.get(0);
      var older = compare(null, Compiler.javac(jdk, 21, Corpus.classPath()), CORPUS);
      var newer = Compiler.javac(jdk, 21, Corpus.classPathWithNewerJooq());
      compare(older, newer.called("jOOQ 3.21"), CORPUS);
    }
    report("jOOQ 3.19 and 3.21");
    assertThat(alarms).isEmpty();
  }

  @Test
  void shadingChangesNoChecksumWhetherItRelocatesOrNot() {
    CompiledClasses plain = compiler().compile(Corpus.sources(CORPUS));
    Map<String, Checksum> before = Corpus.checksums(plain);
    Map<String, byte[]> shaded = new TreeMap<>();
    Map<String, byte[]> relocated = new TreeMap<>();
    plain
        .byName()
        .forEach(
            (name, bytes) -> {
              shaded.put(name, rewritten(bytes, "no/such/", "no/other/"));
              relocated.put(name, rewritten(bytes, "org/jooq/", "shop/shaded/jooq/"));
            });
    compare(before, Corpus.checksums(CompiledClasses.of(shaded)), "shaded");
    Relocation relocation = Relocation.of("shop/shaded/jooq/", "dev/rung/");
    compare(before, Corpus.checksums(CompiledClasses.of(relocated), relocation), "relocated");
    report("shading");
    assertThat(alarms).isEmpty();
  }

  @Test
  void anotherCompilerChangesAtMostOneChecksumOfEight() {
    Map<String, Checksum> javac = compare(null, compiler(), CORPUS);
    compare(javac, Compiler.ecj(17, Corpus.classPath()), CORPUS);
    Set<String> explained = new HashSet<>();
    for (String alarm : alarms) {
      explained.add(alarm.substring(alarm.indexOf(' ') + 1));
    }
    report("ECJ");
    assertThat(explained)
        .as("how ECJ compiles inner classes, switches over colliding strings, and resources")
        .containsExactlyInAnyOrder("corpus.Inner", "corpus.StringSwitch", "corpus.TryResources");
    assertThat(alarms.size() * 8).isLessThanOrEqualTo(pairs);
  }

  private static Compiler compiler() {
    return Compiler.javac(Jdk.running(), 17, Corpus.classPath());
  }

  /** Every JDK with its oldest and its newest release, every flag with one of them. */
  private static List<Compiler> javacs(int oldest) {
    List<Compiler> compilers = new ArrayList<>();
    for (Jdk jdk : Jdk.installed()) {
      if (jdk.feature() >= oldest) {
        compilers.add(Compiler.javac(jdk, oldest, Corpus.classPath(), "-g"));
        compilers.add(Compiler.javac(jdk, oldest, Corpus.classPath(), "-g:none", "-parameters"));
        for (int release : new int[] {21, 25}) {
          if (release <= jdk.feature() && release > oldest) {
            compilers.add(Compiler.javac(jdk, release, Corpus.classPath()));
          }
        }
      }
    }
    return compilers;
  }

  private Map<String, Checksum> compare(
      Map<String, Checksum> first, Compiler compiler, String corpus) {
    Map<String, Checksum> checksums = Corpus.checksums(compiler.compile(Corpus.sources(corpus)));
    assertThat(checksums.values()).allMatch(checksum -> checksum.warnings().isEmpty());
    if (first != null) {
      compare(first, checksums, compiler.name());
    }
    return first == null ? checksums : first;
  }

  private void compare(Map<String, Checksum> first, Map<String, Checksum> other, String how) {
    assertThat(other.keySet()).isEqualTo(first.keySet());
    first.forEach(
        (migration, checksum) -> {
          pairs++;
          if (!checksum.text().equals(other.get(migration).text())) {
            alarms.add(how.replace(' ', '_') + " " + migration);
          }
        });
  }

  private void report(String what) {
    System.out.println(what + ": " + alarms.size() + " false alarms in " + pairs + " pairs");
  }

  private static byte[] rewritten(byte[] bytes, String from, String to) {
    ClassWriter writer = new ClassWriter(0);
    Remapper names =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String name) {
            return name.startsWith(from) ? to + name.substring(from.length()) : name;
          }
        };
    new ClassReader(bytes).accept(new ClassRemapper(writer, names), 0);
    return writer.toByteArray();
  }
}
