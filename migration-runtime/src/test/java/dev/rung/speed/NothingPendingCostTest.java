package dev.rung.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.io.File;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every start of a service pays when everything is applied. */
class NothingPendingCostTest extends SpeedFixture {
  /** Newer JDKs have more classes for the same work. */
  private static final int CLASSES = Runtime.version().feature() == 17 ? 60 : 100;

  /** Opens a connection and closes it. */
  public static final class ConnectAlone {
    public static void main(String[] args) throws Exception {
      DriverManager.getConnection(args[0]).close();
    }
  }

  /** Asks Rung to migrate. */
  public static final class Start {
    public static void main(String[] args) {
      Migrator.builder(args[0]).scan(PACKAGE).build().up();
    }
  }

  @Test
  void loadsFewClassesAndNoneOfJooqOrTheMigrations() throws Exception {
    Path jar = jar(20);
    String url = "jdbc:sqlite:" + temp.resolve("app.db");
    run(Start.class, jar, url);

    Set<String> more = run(Start.class, jar, url);
    more.removeAll(run(ConnectAlone.class, jar, url));

    assertThat(more).noneMatch(name -> name.startsWith("org.jooq."));
    assertThat(more).noneMatch(name -> name.startsWith(PACKAGE));
    Set<String> foreign = new TreeSet<>(more);
    foreign.removeIf(name -> name.startsWith("dev.rung."));
    assertThat(foreign).hasSizeLessThanOrEqualTo(CLASSES);
    assertThat(more).anyMatch(name -> name.equals("dev.rung.Migrator"));
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void executesThreeStatementsOnOneConnection(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, temp);
        URLClassLoader loader = loader(jar(20))) {
      migrator(Migrator.builder(database.url()), loader).up();

      CountingSource source = new CountingSource(database);
      migrator(Migrator.builder(source), loader).up();

      assertThat(source.connections()).isOne();
      assertThat(source.executed())
          .hasSizeLessThanOrEqualTo(3)
          .allMatch(sql -> sql.startsWith("select "));
    }
  }

  @Test
  void writesNothingFromTheSecondStartOfTheSameJarOn() throws Exception {
    Path jar = jar(20);
    Path file = temp.resolve("app.db");
    try (TestDatabase database = TestDatabase.sqlite(file)) {
      start(database, jar);
      Files.delete(temp.resolve("app.db-rung.lock"));
      Files.delete(temp.resolve("app.db-rung.holder"));

      Path rebuilt = withAnotherFile(jar);
      start(database, rebuilt);
      assertThat(database.query("select count(*) from rung_meta where name like 'verified:%'"))
          .containsExactly("2");
      byte[] before = Files.readAllBytes(file);
      start(database, rebuilt);

      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      assertThat(filesBeside(file)).containsExactly("app.db");
    }
  }

  private static void start(TestDatabase database, Path jar) throws Exception {
    try (URLClassLoader loader = loader(jar)) {
      migrator(Migrator.builder(database.url()), loader).up();
    }
  }

  private static List<String> filesBeside(Path database) throws Exception {
    try (Stream<Path> files = Files.list(database.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("app.db"))
          .toList();
    }
  }

  /** The same migrations in another build. */
  private Path withAnotherFile(Path jar) throws Exception {
    Path copy = temp.resolve("rebuilt.jar");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(from.getInputStream(entry).readAllBytes());
        to.closeEntry();
      }
      to.putNextEntry(new ZipEntry(PACKAGE.replace('.', '/') + "/notes.txt"));
      to.write("new".getBytes(StandardCharsets.UTF_8));
      to.closeEntry();
    }
    return copy;
  }

  /** Runs a program in a JVM of its own and tells the classes that were loaded there. */
  private static Set<String> run(Class<?> program, Path jar, String url) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                jar + File.pathSeparator + System.getProperty("java.class.path"),
                program.getName(),
                url)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    Set<String> classes = new TreeSet<>();
    for (String line : output.split("\n")) {
      int source = line.indexOf(" source:");
      if (source > 0) {
        classes.add(withoutAddress(line.substring(0, source)));
      }
    }
    assertThat(classes).contains("org.sqlite.JDBC", program.getName());
    return classes;
  }

  /** Hidden classes carry an address, which differs from run to run. */
  private static String withoutAddress(String name) {
    int slash = name.indexOf("/0x");
    return slash < 0 ? name : name.substring(0, slash);
  }
}
