package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.internal.index.MigrationIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a jar's index is believed, and that the classes tell when it is not. */
class IndexTrustTest extends DiscoveryFixture {

  @Test
  void anIndexThatCoversItsJarIsBelieved() throws Exception {
    Path jar = twoMigrations().jarTo(temp.resolve("shop.jar"));
    ClassPathDiscovery discovery = in("com.acme.shop", jar);

    QuickCatalog quick = discovery.quick();
    assertThat(ids(quick)).containsExactly("main:1", "main:2");
    assertThat(quick.jars()).extracting(QuickCatalog.Jar::source).containsExactly(jar.toString());

    Catalog full = discovery.full();
    assertThat(ids(full)).containsExactly("main:1", "main:2");
    assertThat(full.digest()).isEqualTo(quick.digest());
    assertThat(full.unindexed()).isEmpty();
  }

  @Test
  void aJarWithoutIndexIsReadAndNamed() throws Exception {
    Path jar = temp.resolve("shop.jar");
    SampleCode.pack(twoMigrations().compileTo(temp.resolve("classes")), jar, true);
    ClassPathDiscovery discovery = in("com.acme.shop", jar);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
    assertThat(discovery.full().unindexed()).containsExactly(jar.toString());
  }

  @Test
  void aFolderIsAlwaysReadAndNeedsNoIndex() throws Exception {
    Path folder = twoMigrations().compileWithIndexTo(temp.resolve("classes"));
    ClassPathDiscovery discovery = in("com.acme.shop", folder);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
    assertThat(discovery.full().unindexed()).isEmpty();
  }

  @Test
  void aFolderBesideAJarIsReadToo() throws Exception {
    Path jar = twoMigrations().jarTo(temp.resolve("shop.jar"));
    Path folder =
        new SampleCode().migration("com.acme.shop.more.Three", "3").compileTo(temp.resolve("more"));
    ClassPathDiscovery discovery = in("com.acme.shop", jar, folder);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactlyInAnyOrder("main:1", "main:2", "main:3");
  }

  @Test
  void aShadedJarThatKeptOneOfTwoIndexesIsRead() throws Exception {
    Path a = twoMigrations().compileWithIndexTo(temp.resolve("a"));
    Path b =
        new SampleCode()
            .migration("com.acme.billing.Other", "7")
            .compileWithIndexTo(temp.resolve("b"));
    Path shaded = SampleCode.packAll(List.of(a, b), temp.resolve("all.jar"), true);

    ClassPathDiscovery everything = in("com.acme", shaded);
    assertThat(everything.quick()).isNull();
    assertThat(ids(everything.full())).containsExactly("main:7", "main:1", "main:2");

    ClassPathDiscovery lost = in("com.acme.billing", shaded);
    assertThat(lost.quick()).isNull();
    assertThat(ids(lost.full())).containsExactly("main:7");

    assertThat(ids(in("com.acme.shop", shaded).quick())).containsExactly("main:1", "main:2");
  }

  @Test
  void concatenatedIndexesOfSeveralModulesAreBelieved() throws Exception {
    Path shaded = joined(twoMigrations(), billing("com.acme.billing"));

    assertThat(ids(in("com.acme", shaded).quick()))
        .containsExactly("main:1", "main:2", "billing:7");
    assertThat(ids(in("com.acme", shaded).full())).containsExactly("billing:7", "main:1", "main:2");
    assertThat(in("com.acme", shaded).full().unindexed()).isEmpty();
  }

  @Test
  void concatenatedIndexesOfOneModuleAreNotBelievedSinceNothingJudgedThemTogether()
      throws Exception {
    SampleCode alsoMain = new SampleCode().migration("com.acme.billing.Other", "7");
    Path shaded = joined(twoMigrations(), alsoMain);

    assertThat(in("com.acme", shaded).quick()).isNull();
    assertThat(ids(in("com.acme", shaded).full())).containsExactly("main:7", "main:1", "main:2");
  }

  @Test
  void concatenatedIndexesAreNotBelievedWhereOneJarGotThePackageAnnotationOfTheOther()
      throws Exception {
    Path shaded = joined(twoMigrations(), billing("com.acme"));

    assertThat(in("com.acme", shaded).quick()).isNull();
    assertThat(ids(in("com.acme", shaded).full()))
        .containsExactly("billing:7", "billing:1", "billing:2");
  }

  @Test
  void concatenatedIndexesThatStampAPackageTwiceAreNotBelieved() throws Exception {
    Path shaded = joined(twoMigrations(), billing("com.acme.billing"), billing("com.acme.billing"));

    assertThat(in("com.acme", shaded).quick()).isNull();
  }

  @Test
  void anIndexFromACompilationOfSomeClassesIsNotBelieved() throws Exception {
    Path all = twoMigrations().compileTo(temp.resolve("all"));
    SampleCode part = new SampleCode().migration("com.acme.shop.Two", "2");
    SampleCode.write(
        all.resolve(MigrationIndex.RESOURCE),
        part.indexOf(part.compileTo(temp.resolve("part"))).write());
    ClassPathDiscovery discovery =
        in("com.acme.shop", SampleCode.pack(all, temp.resolve("s.jar"), true));

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
  }

  @Test
  void anIndexOfAJarThatGotAnotherClassIsNotBelieved() throws Exception {
    SampleCode code = twoMigrations();
    Path classes = code.compileWithIndexTo(temp.resolve("classes"));
    Path extra =
        new SampleCode().migration("com.acme.shop.Three", "3").compileTo(temp.resolve("x"));
    ClassPathDiscovery discovery =
        in(
            "com.acme.shop",
            SampleCode.packAll(List.of(classes, extra), temp.resolve("s.jar"), true));

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactlyInAnyOrder("main:1", "main:2", "main:3");
  }

  @Test
  void anIndexThatNamesAClassWhichTheJarLostIsNotBelieved() throws Exception {
    Path classes =
        twoMigrations()
            .indexed("main", "9", "com.acme.shop.Two$Gone")
            .compileWithIndexTo(temp.resolve("classes"));
    ClassPathDiscovery discovery =
        in("com.acme.shop", SampleCode.pack(classes, temp.resolve("s.jar"), true));

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2");
  }

  @Test
  void anIndexWithAForeignLineIsNotBelieved() throws Exception {
    Path classes = twoMigrations().compileWithIndexTo(temp.resolve("classes"));
    Path index = classes.resolve(MigrationIndex.RESOURCE);
    SampleCode.write(index, Files.readString(index) + "X\tsomething newer\n");

    assertThat(in("com.acme.shop", SampleCode.pack(classes, temp.resolve("s.jar"), true)).quick())
        .isNull();
  }

  @Test
  void onlyWhatIsInThePackagesCounts() throws Exception {
    Path jar =
        twoMigrations()
            .migration("com.acme.shopping.Near", "5")
            .migration("com.acme.shop.sub.deep.Below", "6")
            .jarTo(temp.resolve("shop.jar"));
    ClassPathDiscovery discovery = in("com.acme.shop", jar);

    assertThat(ids(discovery.quick())).containsExactly("main:1", "main:2", "main:6");
    assertThat(ids(discovery.full())).containsExactly("main:1", "main:2", "main:6");
  }

  @Test
  void codeSourcesWithoutClassesInThePackagesDoNotMatter() throws Exception {
    Path jar = twoMigrations().jarTo(temp.resolve("shop.jar"));
    Path texts = temp.resolve("texts");
    SampleCode.write(texts.resolve("com/acme/shop/readme.txt"), "no class");
    Path textJar = SampleCode.pack(texts, temp.resolve("texts.jar"), true);
    Path elsewhere =
        new SampleCode()
            .migration("com.acme.billing.Other", "7")
            .jarTo(temp.resolve("billing.jar"));

    assertThat(ids(in("com.acme.shop", textJar, elsewhere, jar).quick()))
        .containsExactly("main:1", "main:2");
  }

  private Path joined(SampleCode... parts) throws Exception {
    List<Path> folders = new ArrayList<>();
    StringBuilder index = new StringBuilder();
    for (SampleCode part : parts) {
      Path folder = part.compileWithIndexTo(temp.resolve("part" + folders.size()));
      index.append(Files.readString(folder.resolve(MigrationIndex.RESOURCE)));
      folders.add(folder);
    }
    SampleCode.write(folders.get(0).resolve(MigrationIndex.RESOURCE), index.toString());
    return SampleCode.packAll(folders, temp.resolve("all.jar"), true);
  }

  private static SampleCode billing(String annotatedPackage) {
    return new SampleCode()
        .source(
            annotatedPackage + ".package-info",
            "@dev.rung.migration.MigrationModule(\"billing\") package " + annotatedPackage + ";")
        .source("com.acme.billing.Other", SampleCode.text("com.acme.billing.Other", "7"))
        .indexed("billing", "7", "com.acme.billing.Other");
  }

  private static SampleCode twoMigrations() {
    return new SampleCode().migration("com.acme.shop.One", "1").migration("com.acme.shop.Two", "2");
  }
}
