package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quick look counts the files that migrations declare, as the full one does. */
class DeclaredFilesTest extends DiscoveryFixture {
  private static final String ELEMENTS =
      "includes = app.Prices.class, resources = {\"beside.sql\", \"/sql/fill.sql\"}";

  private Path classes(String name, String elements) throws Exception {
    Path classes = temp.resolve(name);
    new SampleCode()
        .source("app.Prices", "package app; public class Prices { static class Nested {} }")
        .source("app.Unrelated", "package app; public class Unrelated {}")
        .migration("app.migrations.One", "1", elements)
        .migration("app.migrations.Two", "2")
        .compileWithProcessorTo(classes);
    SampleCode.write(classes.resolve("app/migrations/beside.sql"), "select 1");
    SampleCode.write(classes.resolve("sql/fill.sql"), "select 2");
    SampleCode.write(classes.resolve("sql/other.sql"), "select 3");
    return classes;
  }

  private long digestOf(Path classes) throws Exception {
    Path jar = temp.resolve(classes.getFileName() + "-" + System.nanoTime() + ".jar");
    ClassPathDiscovery discovery =
        in("app.migrations", SampleCode.packAll(List.of(classes), jar, true));
    QuickCatalog quick = discovery.quick();
    assertThat(quick).isNotNull();
    assertThat(discovery.full().digest()).isEqualTo(quick.digest());
    return quick.digest();
  }

  @Test
  void aChangeOfADeclaredFileIsAnotherDigest() throws Exception {
    Path classes = classes("declared", ELEMENTS);
    long before = digestOf(classes);
    assertThat(digestOf(classes)).isEqualTo(before);

    SampleCode.write(classes.resolve("sql/other.sql"), "select 4");
    Files.delete(classes.resolve("app/Unrelated.class"));
    assertThat(digestOf(classes)).isEqualTo(before);

    SampleCode.write(classes.resolve("sql/fill.sql"), "select 5");
    long after = digestOf(classes);
    assertThat(after).isNotEqualTo(before);

    new SampleCode()
        .source("app.Prices", "package app; public class Prices { static class Nested { int i; } }")
        .compileTo(classes);
    assertThat(digestOf(classes)).isNotEqualTo(after).isNotEqualTo(before);
  }

  @Test
  void filesThatNobodyDeclaresDoNotCount() throws Exception {
    Path classes = classes("plain", "root = true");
    long before = digestOf(classes);
    SampleCode.write(classes.resolve("sql/fill.sql"), "select 6");
    assertThat(digestOf(classes)).isEqualTo(before);
  }

  @Test
  void findsDeclaredFilesInOtherJars() throws Exception {
    Path classes = classes("apart", ELEMENTS);
    Path library = temp.resolve("library");
    for (String file : List.of("app/Prices.class", "app/Prices$Nested.class", "sql/fill.sql")) {
      Files.createDirectories(library.resolve(file).getParent());
      Files.move(classes.resolve(file), library.resolve(file));
    }
    Path one = SampleCode.packAll(List.of(classes), temp.resolve("one.jar"), true);
    Path other = SampleCode.packAll(List.of(library), temp.resolve("other.jar"), false);
    ClassPathDiscovery discovery = in("app.migrations", one, other);
    assertThat(discovery.quick().digest()).isEqualTo(discovery.full().digest());
    assertThat(discovery.full().classes().countedFor("app.migrations.One").resources().keySet())
        .containsExactlyInAnyOrder("beside.sql", "/sql/fill.sql");
    assertThat(
            discovery
                .full()
                .classes()
                .countedFor("app.migrations.One")
                .classes()
                .nestOf("app.Prices"))
        .containsExactly("app.Prices", "app.Prices$Nested");
    assertThat(discovery.full().classes().countedFor("app.migrations.Two").resources()).isEmpty();
  }
}
