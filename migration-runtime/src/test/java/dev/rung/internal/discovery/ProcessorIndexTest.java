package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.IndexType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the annotation processor writes at compile time is what the start path believes. */
class ProcessorIndexTest extends DiscoveryFixture {

  @Test
  void theProcessorsIndexCoversItsJar() throws Exception {
    Path jar = SampleCode.pack(program().compileWithProcessorTo(folder()), jar(), true);
    ClassPathDiscovery discovery = in("com.acme", jar);
    QuickCatalog quick = discovery.quick();

    assertThat(quick.jars()).hasSize(1);
    assertThat(quick.jars().get(0).entries())
        .containsExactly(
            new IndexEntry("main:0", "com.acme.Zero", true, false, true, false, List.of(), ""),
            new IndexEntry(
                "shop:1", "com.acme.shop.One", true, true, true, false, List.of(), "first"),
            new IndexEntry(
                "shop:2",
                "com.acme.shop.All$Two",
                false,
                false,
                false,
                false,
                List.of("shop:1"),
                ""),
            new IndexEntry(
                "shop:3",
                "com.acme.shop.deep.Three",
                true,
                false,
                true,
                true,
                List.of("main:0", "shop:2"),
                ""));
    Catalog full = discovery.full();
    assertThat(ids(full)).containsExactlyInAnyOrder("main:0", "shop:1", "shop:2", "shop:3");
    assertThat(full.unindexed()).isEmpty();
    assertThat(full.digest()).isEqualTo(quick.digest());
  }

  @Test
  void theTypesBesideTheIndexDoNotKeepItFromBeingBelieved() throws Exception {
    Path jar = SampleCode.pack(program().compileWithProcessorTo(folder()), jar(), true);
    assertThat(folder().resolve(IndexType.PACKAGE.replace('.', '/'))).isNotEmptyDirectory();
    ClassPathDiscovery whole =
        new ClassPathDiscovery(new ScanScope(List.of(), List.of(jar), loader(jar)));

    assertThat(ids(whole.quick())).containsExactly("main:0", "shop:1", "shop:2", "shop:3");
    assertThat(whole.full().unindexed()).isEmpty();
  }

  @Test
  void theIndexOfACompilationOfOneClassHidesNoMigration() throws Exception {
    Path classes = program().compileWithProcessorTo(folder());
    new SampleCode().migration("com.acme.shop.Four", "4").compileWithProcessorTo(classes);
    ClassPathDiscovery discovery = in("com.acme", SampleCode.pack(classes, jar(), true));

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full()))
        .containsExactlyInAnyOrder("main:0", "shop:1", "shop:2", "shop:3", "shop:4");
  }

  @Test
  void anIndexFromAFolderThatTheCompilerCouldNotSeeIsNotBelieved() throws Exception {
    Path classes = program().compileTo(folder());
    Path part =
        new SampleCode()
            .migration("com.acme.shop.Four", "4")
            .compileWithProcessorTo(temp.resolve("part"));
    ClassPathDiscovery discovery =
        in("com.acme", SampleCode.packAll(List.of(part, classes), jar(), true));

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full()))
        .containsExactlyInAnyOrder("main:0", "shop:1", "shop:2", "shop:3", "shop:4");
  }

  private Path folder() {
    return temp.resolve("classes");
  }

  private Path jar() {
    return temp.resolve("program.jar");
  }

  private static SampleCode program() {
    return new SampleCode()
        .source("com.acme.Helper", "package com.acme; class Helper {}")
        .source(
            "com.acme.plain.Helper",
            "package com.acme.plain; class Helper { Object o = new Object() {}; }")
        .migration("com.acme.Zero", "0")
        .source(
            "com.acme.shop.package-info",
            "@dev.rung.migration.MigrationModule(\"shop\") package com.acme.shop;")
        .migration("com.acme.shop.One", "01", "root = true", "description = \"first\"")
        .source(
            "com.acme.shop.All",
            """
            package com.acme.shop;
            public class All {
              @dev.rung.migration.Migration(version = "2", dependsOn = One.class, retry = false)
              public static class Two implements dev.rung.migration.ForwardOnlyMigration {
                @Override public void up(org.jooq.DSLContext db) {}
              }
            }
            """)
        .migration(
            "com.acme.shop.deep.Three",
            "3",
            "dependsOn = com.acme.shop.All.Two.class",
            "dependsOnIds = \"main:0\"",
            "backwardCompatible = true");
  }
}
