package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * Counts the classes that the quick look loads in a JVM of its own: what each service start pays.
 */
class StartCostTest extends DiscoveryFixture {
  private static final int OWN = 24;

  /** Newer JDKs have more classes for the same work. */
  private static final int OF_THE_JDK = Runtime.version().feature() == 17 ? 20 : 40;

  /** What any program does that looks for a resource and reads a jar. */
  public static final class Plain {
    public static void main(String[] args) throws Exception {
      Enumeration<URL> answers = Plain.class.getClassLoader().getResources("META-INF/any");
      while (answers.hasMoreElements()) {
        answers.nextElement();
      }
      try (ZipFile jar = new ZipFile(args[0])) {
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (!entry.isDirectory()) {
            jar.getInputStream(entry).readAllBytes();
          }
        }
      }
    }
  }

  /** The same with a quick look behind it. */
  public static final class Quick {
    public static void main(String[] args) throws Exception {
      Plain.main(args);
      ClassLoader loader = Quick.class.getClassLoader();
      var scope = new ScanScope(List.of("com.acme.shop"), List.of(), loader);
      QuickCatalog catalog = new ClassPathDiscovery(scope).quick();
      if (catalog == null || catalog.jars().get(0).entries().size() != 2) {
        throw new AssertionError("the index is not believed");
      }
    }
  }

  @Test
  void aQuickLookLoadsFewClasses() throws Exception {
    Path jar =
        new SampleCode()
            .migration("com.acme.shop.One", "1")
            .migration("com.acme.shop.Two", "2")
            .jarTo(temp.resolve("shop.jar"));
    Set<String> more = classesLoadedBy(Quick.class, jar);
    more.removeAll(classesLoadedBy(Plain.class, jar));
    more.remove(Quick.class.getName());

    Set<String> own = new TreeSet<>(more);
    own.removeIf(name -> !name.startsWith("dev.rung."));
    more.removeAll(own);
    assertThat(own).hasSizeLessThanOrEqualTo(OWN);
    assertThat(more).hasSizeLessThanOrEqualTo(OF_THE_JDK);
    assertThat(more).noneMatch(name -> name.startsWith("org.") || name.startsWith("com.acme."));
    assertThat(more).noneMatch(name -> name.startsWith("io."));
    assertThat(own).noneMatch(name -> name.contains("Lambda"));
  }

  private static Set<String> classesLoadedBy(Class<?> main, Path jar) throws Exception {
    String classPath = jar + File.pathSeparator + System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                classPath,
                main.getName(),
                jar.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    Set<String> classes = new TreeSet<>();
    for (String line : output.split("\n")) {
      int source = line.indexOf(" source:");
      if (source > 0) {
        classes.add(line.substring(0, source));
      }
    }
    assertThat(classes).contains("java.lang.Object", main.getName());
    return classes;
  }
}
