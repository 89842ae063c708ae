package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

/** Code that nobody wrote for this test: each class is taken for a migration of its own. */
class RealCodeTest {
  private static final Relocation NO_RELOCATION = Relocation.of("no/such/", "no/other/");

  @Test
  void everyClassOfCommonsLangHasANormalForm() throws Exception {
    Path jar =
        Path.of(StringUtils.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    CompiledClasses classes = read(jar);
    List<String> failed = failures(classes, 1);
    assertThat(failed).isEmpty();
  }

  @Test
  void theLargestClassesOfJooqHaveOneInSeconds() throws IOException {
    CompiledClasses classes = read(Corpus.classPath().get(0));
    long started = System.nanoTime();
    List<String> failed =
        failures(
            classes.only(
                name ->
                    name.matches(
                        "org\\.jooq\\.impl\\.(ParserImpl|DSL|DefaultParseContext|DefaultDSLContext"
                            + "|DefaultRecordMapper|Tools|DefaultBinding|SQLDataType)(\\$.*)?")),
            1);
    assertThat(failed).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void oneClassInTenOfJooqHasOne() throws IOException {
    assertThat(failures(read(Corpus.classPath().get(0)), 10)).isEmpty();
  }

  private static List<String> failures(CompiledClasses classes, int step) {
    List<String> failed = new ArrayList<>();
    List<String> outermost =
        classes.byName().keySet().stream().filter(name -> name.indexOf('$') < 0).toList();
    for (int i = 0; i < outermost.size(); i += step) {
      String name = outermost.get(i);
      CompiledClasses nest =
          classes.only(other -> other.equals(name) || other.startsWith(name + "$"));
      try {
        String root = name.replace('.', '/');
        NormalForm form = NormalForm.of(root, new ClassPool(nest), NO_RELOCATION, id -> id);
        assertThat(form.text()).startsWith("v1\n");
      } catch (RuntimeException e) {
        failed.add(name + ": " + e);
      }
    }
    return failed;
  }

  private static CompiledClasses read(Path jar) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info")) {
          try (InputStream in = file.getInputStream(entry)) {
            classes.put(
                name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                in.readAllBytes());
          }
        }
      }
    }
    return CompiledClasses.of(classes);
  }
}
