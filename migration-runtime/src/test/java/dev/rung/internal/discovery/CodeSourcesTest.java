package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.migration.internal.graph.MigrationFacts;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Jars and folders of every kind in which migrations come. */
class CodeSourcesTest extends DiscoveryFixture {

  @Test
  void aJarWithoutDirectoryEntriesIsFoundByItsIndex() throws Exception {
    Path classes = shop().compileWithIndexTo(temp.resolve("classes"));
    ClassPathDiscovery discovery =
        in("com.acme.shop", SampleCode.pack(classes, temp.resolve("s.jar"), false));

    assertThat(ids(discovery.quick())).containsExactly("main:1", "main:2");
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
  }

  @Test
  void aJarWithNeitherDirectoryEntriesNorIndexIsFoundByItsFileNames() throws Exception {
    Path classes = shop().compileTo(temp.resolve("classes"));
    Path jar = SampleCode.pack(classes, temp.resolve("s.jar"), false);
    ClassPathDiscovery discovery = in("com.acme.shop", jar);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
    assertThat(discovery.full().unindexed()).containsExactly(jar.toString());
  }

  @Test
  void aJarWithNeitherDirectoryEntriesNorIndexIsFoundBesideOneThatHasThem() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path more = new SampleCode().migration("com.acme.shop.Zoo", "3").compileTo(temp.resolve("m"));
    SampleCode.write(more.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n\n");
    Path bare = SampleCode.pack(more, temp.resolve("bare.jar"), false);

    assertThat(ids(in("com.acme.shop", jar, bare).full()))
        .containsExactly("main:1", "main:2", "main:3");
    assertThat(in("com.acme.shop", jar, bare).quick()).as("in doubt").isNull();
  }

  @Test
  void aJarWithDirectoryEntriesThatTheClassLoaderDoesNotNameForThePackageIsNoDoubt()
      throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path other = new SampleCode().migration("org.other.One", "1").compileTo(temp.resolve("m"));
    SampleCode.write(other.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n\n");
    Path library = SampleCode.pack(other, temp.resolve("library.jar"), true);

    assertThat(ids(in("com.acme.shop", jar, library).quick())).containsExactly("main:1", "main:2");
  }

  @Test
  void aShadedJarWithoutDirectoryEntriesAndWithTheIndexOfAnotherIsRead() throws Exception {
    Path other =
        new SampleCode().migration("com.acme.aaa.Other", "7").compileWithIndexTo(temp.resolve("o"));
    Path classes = shop().compileWithIndexTo(temp.resolve("classes"));
    Path jar = SampleCode.packAll(List.of(other, classes), temp.resolve("all.jar"), false);
    ClassPathDiscovery discovery = in("com.acme.shop", jar);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
  }

  @Test
  void oneJarUnderTwoNamesIsOneCodeSource() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path link = Files.createSymbolicLink(temp.resolve("link.jar"), jar);
    Path copy = Files.copy(jar, temp.resolve("copy.jar"));
    ClassPathDiscovery discovery = in("com.acme.shop", jar, link, copy);

    assertThat(ids(discovery.quick())).containsExactly("main:1", "main:2");
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
    assertThat(discovery.full().digest()).isEqualTo(in("com.acme.shop", jar).quick().digest());
  }

  @Test
  void twoBuildsOfOneJarAreBothToldSoThatTheRulesCanRefuseThem() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path newer = shop().migration("com.acme.shop.Zoo", "3").jarTo(temp.resolve("newer.jar"));
    ClassPathDiscovery discovery = in("com.acme.shop", jar, newer);

    assertThat(ids(discovery.quick()))
        .containsExactly("main:1", "main:2", "main:1", "main:2", "main:3");
    assertThat(ids(discovery.full()))
        .containsExactly("main:1", "main:1", "main:2", "main:2", "main:3");
  }

  @Test
  void pathsMayHaveSpacesPercentSignsPlusSignsAndUmlauts() throws Exception {
    Path odd = temp.resolve("a b%20c+d üöä#!");
    Path jar = shop().jarTo(odd.resolve("shop äß 1!.jar"));
    Path folder = new SampleCode().migration("com.acme.bill.B", "1").compileTo(odd.resolve("b c"));

    assertThat(ids(in("com.acme.shop", jar).quick())).containsExactly("main:1", "main:2");
    assertThat(ids(in("com.acme.shop", jar).full())).containsExactly("main:1", "main:2");
    assertThat(ids(in("com.acme.bill", folder).full())).containsExactly("main:1");
  }

  @Test
  void packagesMayHaveUmlauts() throws Exception {
    Path jar =
        new SampleCode().migration("com.acme.größe.Änderung", "1").jarTo(temp.resolve("g.jar"));

    assertThat(ids(in("com.acme.größe", jar).quick())).containsExactly("main:1");
    assertThat(in("com.acme.größe", jar).full().migrations().get(0).className())
        .isEqualTo("com.acme.größe.Änderung");
    assertThat(ids(in("com.acme.größe", SampleCode.folderBeside(jar)).full()))
        .containsExactly("main:1");
  }

  @Test
  void urlsThatWereNeverEscapedAreUnderstood() throws Exception {
    Path jar = shop().jarTo(temp.resolve("a b").resolve("shop.jar"));
    try (var loader = new URLClassLoader(new URL[] {new URL("file:" + jar)}, null)) {
      var scope = new ScanScope(List.of("com.acme.shop"), List.of(), loader);
      assertThat(ids(new ClassPathDiscovery(scope).quick())).containsExactly("main:1", "main:2");
    }
  }

  @Test
  void versionsOfAMultiReleaseJarAreNoClassesOfTheirOwn() throws Exception {
    Path classes = shop().compileWithIndexTo(temp.resolve("classes"));
    Path version = classes.resolve("META-INF/versions/11/com/acme/shop/One.class");
    Files.createDirectories(version.getParent());
    Files.copy(classes.resolve("com/acme/shop/One.class"), version);
    SampleCode.write(
        classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nMulti-Release: true\n\n");
    Path jar = SampleCode.pack(classes, temp.resolve("s.jar"), true);

    assertThat(ids(in("com.acme.shop", jar).quick())).containsExactly("main:1", "main:2");
    assertThat(ids(in("com.acme.shop", jar).full())).containsExactly("main:1", "main:2");
    assertThat(ids(whole(jar).quick())).containsExactly("main:1", "main:2");
    assertThat(ids(whole(jar).full())).containsExactly("main:1", "main:2");
  }

  @Test
  void aNamedJarOrFolderIsLookedAtAsAWhole() throws Exception {
    Path jar = shop().migration("org.other.Far", "9").jarTo(temp.resolve("shop.jar"));

    assertThat(ids(whole(jar).quick())).containsExactly("main:1", "main:2", "main:9");
    assertThat(ids(whole(jar).full())).containsExactly("main:1", "main:2", "main:9");
    assertThat(ids(whole(SampleCode.folderBeside(jar)).full()))
        .containsExactly("main:1", "main:2", "main:9");
  }

  @Test
  void aNamedJarAndNamedPackagesElsewhereAddUp() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path bill =
        new SampleCode()
            .migration("com.acme.bill.B", "4")
            .migration("com.acme.no.C", "5")
            .jarTo(temp.resolve("bill.jar"));
    var scope = new ScanScope(List.of("com.acme.bill"), List.of(jar), loader(jar, bill));

    assertThat(ids(new ClassPathDiscovery(scope).quick()))
        .containsExactly("main:1", "main:2", "main:4");
    assertThat(ids(new ClassPathDiscovery(scope).full()))
        .containsExactly("main:4", "main:1", "main:2");
  }

  @Test
  void theDigestDependsOnTheContentAloneNotOnThePackaging() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path folder = SampleCode.folderBeside(jar);
    Path flat = SampleCode.pack(folder, temp.resolve("flat.jar"), false);
    long digest = in("com.acme.shop", jar).quick().digest();

    assertThat(in("com.acme.shop", flat).quick().digest()).isEqualTo(digest);
    assertThat(in("com.acme.shop", flat).full().digest()).isEqualTo(digest);
    assertThat(in("com.acme.shop", folder).full().digest()).isEqualTo(digest);
  }

  @Test
  void theDigestChangesWithAnyFileInThePackages() throws Exception {
    Path folder = shop().compileTo(temp.resolve("classes"));
    SampleCode.write(folder.resolve("com/acme/shop/data.sql"), "select 1");
    SampleCode.write(folder.resolve("com/acme/outside.sql"), "select 1");
    long before = in("com.acme.shop", folder).full().digest();

    SampleCode.write(folder.resolve("com/acme/outside.sql"), "select 2");
    assertThat(in("com.acme.shop", folder).full().digest()).isEqualTo(before);
    SampleCode.write(folder.resolve("com/acme/shop/data.sql"), "select 2");
    assertThat(in("com.acme.shop", folder).full().digest()).isNotEqualTo(before);
  }

  @Test
  void aTurkishLocaleChangesNothing() throws Exception {
    Path jar =
        new SampleCode().migration("com.acme.invoice.INIT_I", "1").jarTo(temp.resolve("i.jar"));
    long digest = in("com.acme.invoice", jar).full().digest();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(ids(in("com.acme.invoice", jar).quick())).containsExactly("main:1");
      assertThat(in("com.acme.invoice", jar).full().digest()).isEqualTo(digest);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aJarOnTheClassPathOfAnotherJarsManifestStaysAJarOfItsOwn() throws Exception {
    Path more = new SampleCode().migration("com.acme.shop.Zoo", "3").jarTo(temp.resolve("z.jar"));
    Path classes = shop().compileTo(temp.resolve("classes"));
    SampleCode.write(
        classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nClass-Path: z.jar\n\n");
    Path jar = SampleCode.pack(classes, temp.resolve("s.jar"), true);

    assertThat(ids(whole(jar).full())).containsExactly("main:1", "main:2");
    assertThat(in("com.acme.shop", jar, more).full().migrations())
        .extracting(DiscoveryFixture::id, MigrationFacts::source)
        .containsExactly(
            tuple("main:1", jar.toString()),
            tuple("main:2", jar.toString()),
            tuple("main:3", more.toString()));
  }

  @Test
  void classesBelowAnotherRootAreNoneOfTheJar() throws Exception {
    Path classes = shop().compileTo(temp.resolve("classes"));
    new SampleCode()
        .migration("com.acme.shop.Zoo", "3")
        .compileTo(classes.resolve("BOOT-INF/classes"));
    Path jar = SampleCode.pack(classes, temp.resolve("s.jar"), true);

    assertThat(ids(whole(jar).full())).containsExactly("main:1", "main:2");
    assertThat(ids(in("com.acme", jar).full())).containsExactly("main:1", "main:2");
  }

  @Test
  void noFileStaysOpen() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path replaced = temp.resolve("other.jar");
    ClassPathDiscovery discovery = whole(jar);
    Catalog catalog = discovery.full();
    discovery.quick();
    Files.move(jar, replaced);

    assertThat(openFiles()).doesNotContain(replaced.toString(), jar.toString());
    assertThat(catalog.classes().read("com.acme.shop.One")).isNotEmpty();
  }

  @Test
  void theBytesOfMigrationsAndOfWhatIsNestedInThemAreHeld() throws Exception {
    Path folder =
        new SampleCode()
            .source(
                "com.acme.Outer",
                """
                package com.acme;
                public class Outer {
                  @dev.rung.migration.Migration(version = "1")
                  public static class One implements dev.rung.migration.ForwardOnlyMigration {
                    @Override public void up(org.jooq.DSLContext db) { new Object() {}; }
                    static class Part {}
                  }
                  public static class One2 {}
                }
                """)
            .compileTo(temp.resolve("classes"));
    var classes = whole(folder).full().classes();

    assertThat(classes.nestOf("com.acme.Outer$One"))
        .containsExactly("com.acme.Outer$One", "com.acme.Outer$One$1", "com.acme.Outer$One$Part");
    assertThat(classes.read("com.acme.Outer$One$Part"))
        .isEqualTo(Files.readAllBytes(folder.resolve("com/acme/Outer$One$Part.class")));
    assertThat(classes.read("com.acme.Missing")).isNull();
    assertThat(classes.nestOf("com.acme.Missing")).isEmpty();
  }

  private ClassPathDiscovery whole(Path place) throws Exception {
    return new ClassPathDiscovery(new ScanScope(List.of(), List.of(place), loader()));
  }

  /** What this process has open, where the system tells it. */
  private static List<String> openFiles() throws Exception {
    Path own = Path.of("/proc/self/fd");
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (var handles = Files.list(own)) {
      return handles.filter(Files::isSymbolicLink).map(CodeSourcesTest::target).toList();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (java.io.IOException closedMeanwhile) {
      return "";
    }
  }

  private static SampleCode shop() {
    return new SampleCode().migration("com.acme.shop.One", "1").migration("com.acme.shop.Two", "2");
  }
}
