package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from class files. */
class FactsTest extends DiscoveryFixture {
  /** Classes of all kinds, few of which may be migrations. */
  static final String ODD =
      """
      package com.acme;
      import dev.rung.migration.*;
      import org.jooq.DSLContext;
      abstract class Base implements ForwardOnlyMigration {
        @Override public void up(DSLContext db) {}
      }
      public class Odd {
        @Migration(version = "1") public static class Nested extends Base {}
        @Migration(version = "2") public class Inner extends Base {}
        @Migration(version = "3") static class Hidden extends Base {
          @Migration(version = "4") public static class Deeper extends Base {}
        }
        @Migration(version = "5") public abstract static class Abstract extends Base {}
        @Migration(version = "6") public interface Face extends ReversibleMigration {}
        @Migration(version = "7") public static class Closed extends Base {
          Closed() {}
        }
        @Migration(version = "8") public static class Needy extends Base {
          public Needy(int i) {}
        }
        @Migration(version = "9") public static class NoKind {}
        @Migration(version = "10") public record Rec() implements ForwardOnlyMigration {
          @Override public void up(DSLContext db) {}
        }
        @Migration(version = "11") public static class Both extends Base
            implements Undoable {
          @Override public void down(DSLContext db) {}
        }
        interface Undoable extends ReversibleMigration {}
        @Migration(version = "13") protected static class Shielded extends Base {
          public Shielded() {}
          @Migration(version = "14") public static class Within extends Base {}
        }
        Runnable code = () -> {
          @Migration(version = "15") class InField extends Base {
            public InField() {}
          }
        };
        Object local() {
          @Migration(version = "12") class Local extends Base {}
          return new Local();
        }
      }
      """;

  @Test
  void everyElementOfTheAnnotationIsRead() throws Exception {
    Path folder =
        new SampleCode()
            .migration("com.acme.One", "1")
            .migration(
                "com.acme.Two",
                "2_0",
                "description = \"zweite\"",
                "dependsOn = {One.class, Two.class}",
                "dependsOnIds = {\"billing:3\", \"x\"}",
                "root = true",
                "backwardCompatible = true",
                "retry = false")
            .compileTo(temp.resolve("classes"));
    Catalog catalog = in("com.acme", folder).full();

    assertThat(catalog.migrations())
        .containsExactly(
            new MigrationFacts(
                "com.acme.One",
                folder.toString(),
                "main",
                "1",
                "",
                List.of(),
                List.of(),
                false,
                true,
                Set.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.REVERSIBLE)),
            new MigrationFacts(
                "com.acme.Two",
                folder.toString(),
                "main",
                "2_0",
                "zweite",
                List.of("com.acme.One", "com.acme.Two"),
                List.of("billing:3", "x"),
                true,
                false,
                Set.of(
                    Trait.PUBLIC,
                    Trait.CONSTRUCTIBLE,
                    Trait.REVERSIBLE,
                    Trait.BACKWARD_COMPATIBLE)));
    assertThat(catalog.visible()).isEmpty();
  }

  @Test
  void traitsSayWhatKeepsAClassFromBeingAMigration() throws Exception {
    Path folder = new SampleCode().source("com.acme.Odd", ODD).compileTo(temp.resolve("classes"));

    assertThat(in("com.acme", folder).full().migrations())
        .extracting(MigrationFacts::simpleName, MigrationFacts::traits)
        .containsExactlyInAnyOrder(
            tuple("Odd.Nested", Set.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple("Odd.Inner", Set.of(Trait.PUBLIC, Trait.INNER, Trait.FORWARD_ONLY)),
            tuple("Odd.Hidden", Set.of(Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple("Odd.Hidden.Deeper", Set.of(Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple(
                "Odd.Abstract",
                Set.of(Trait.PUBLIC, Trait.ABSTRACT, Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple("Odd.Face", Set.of(Trait.PUBLIC, Trait.ABSTRACT, Trait.REVERSIBLE)),
            tuple("Odd.Closed", Set.of(Trait.PUBLIC, Trait.FORWARD_ONLY)),
            tuple("Odd.Needy", Set.of(Trait.PUBLIC, Trait.FORWARD_ONLY)),
            tuple("Odd.NoKind", Set.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE)),
            tuple("Odd.Rec", Set.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple(
                "Odd.Both",
                Set.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY, Trait.REVERSIBLE)),
            tuple("Odd.Shielded", Set.of(Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple("Odd.Shielded.Within", Set.of(Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY)),
            tuple("Odd.1InField", Set.of(Trait.INNER, Trait.FORWARD_ONLY)),
            tuple("Odd.1Local", Set.of(Trait.INNER, Trait.FORWARD_ONLY)));
  }

  @Test
  void theKindMayComeFromASuperclassInAnotherJar() throws Exception {
    Path base =
        new SampleCode()
            .source(
                "org.base.Top",
                """
                package org.base;
                public abstract class Top implements dev.rung.migration.ReversibleMigration {
                  @Override public void up(org.jooq.DSLContext db) {}
                  @Override public void down(org.jooq.DSLContext db) {}
                }
                """)
            .compileTo(temp.resolve("base"));
    Path baseJar = SampleCode.pack(base, temp.resolve("base.jar"), true);
    Path folder =
        new SampleCode()
            .with(base)
            .source("com.acme.Mid", "package com.acme; class Mid extends org.base.Top {}")
            .source(
                "com.acme.One",
                """
                package com.acme;
                @dev.rung.migration.Migration(version = "1") public class One extends Mid {}
                """)
            .compileTo(temp.resolve("classes"));

    assertThat(in("com.acme", folder, baseJar).full().migrations().get(0).traits())
        .containsExactlyInAnyOrder(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.REVERSIBLE);
    assertThat(in("com.acme", folder).full().migrations().get(0).traits())
        .containsExactlyInAnyOrder(Trait.PUBLIC, Trait.CONSTRUCTIBLE);
  }

  @Test
  void theKindMayComeThroughSeveralJars() throws Exception {
    //  classes: One -> b.jar: Mid -> a.jar: Top -> ReversibleMigration
    Path a =
        new SampleCode()
            .source(
                "org.a.Top",
                """
                package org.a;
                public interface Top<T> extends dev.rung.migration.ReversibleMigration {}
                """)
            .compileTo(temp.resolve("a"));
    Path b =
        new SampleCode()
            .with(a)
            .source(
                "org.b.Mid",
                """
                package org.b;
                public abstract class Mid implements org.a.Top<String> {
                  @Override public void up(org.jooq.DSLContext db) {}
                  @Override public void down(org.jooq.DSLContext db) {}
                }
                """)
            .compileTo(temp.resolve("b"));
    Path folder =
        new SampleCode()
            .with(a)
            .with(b)
            .source(
                "com.acme.One",
                """
                package com.acme;
                @dev.rung.migration.Migration(version = "1") public class One extends org.b.Mid {}
                """)
            .compileTo(temp.resolve("classes"));
    Path jarA = SampleCode.pack(a, temp.resolve("a.jar"), true);
    Path jarB = SampleCode.pack(b, temp.resolve("b.jar"), true);

    assertThat(in("com.acme", folder, jarB, jarA).full().migrations().get(0).traits())
        .containsExactlyInAnyOrder(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.REVERSIBLE);
  }

  @Test
  void twoCodeSourcesMayNameTheSamePackageDifferently() throws Exception {
    Path shop =
        new SampleCode()
            .source("com.acme.package-info", module("shop"))
            .migration("com.acme.One", "1")
            .compileTo(temp.resolve("shop"));
    Path bill =
        new SampleCode()
            .source("com.acme.package-info", module("bill"))
            .migration("com.acme.One", "1")
            .compileTo(temp.resolve("bill"));

    assertThat(in("com.acme", shop, bill).full().migrations())
        .extracting(MigrationFacts::className, DiscoveryFixture::id, MigrationFacts::source)
        .containsExactly(
            tuple("com.acme.One", "shop:1", shop.toString()),
            tuple("com.acme.One", "bill:1", bill.toString()));
  }

  private static String module(String name) {
    return "@dev.rung.migration.MigrationModule(\"" + name + "\") package com.acme;";
  }

  @Test
  void anInterruptedThreadReadsAndStaysInterrupted() throws Exception {
    Path folder = new SampleCode().migration("com.acme.One", "1").compileTo(temp.resolve("c"));
    ClassPathDiscovery discovery = in("com.acme", folder);
    Thread.currentThread().interrupt();
    try {
      assertThat(ids(discovery.full())).containsExactly("main:1");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void theNearestAnnotatedPackageUpwardsNamesTheModule() throws Exception {
    Path folder =
        new SampleCode()
            .source("com.package-info", "@dev.rung.migration.MigrationModule(\"far\") package com;")
            .source(
                "com.acme.shop.package-info",
                "@dev.rung.migration.MigrationModule(\"shop\") package com.acme.shop;")
            .source("com.acme.shop.deep.package-info", "/** Plain. */ package com.acme.shop.deep;")
            .migration("com.acme.One", "1")
            .migration("com.acme.shop.Two", "2")
            .migration("com.acme.shop.deep.down.Three", "3")
            .compileTo(temp.resolve("classes"), "-Xpkginfo:always");
    Path other = new SampleCode().migration("com.acme.Zero", "0").compileTo(temp.resolve("other"));

    assertThat(ids(in("com.acme", folder, other).full()))
        .containsExactly("far:1", "main:0", "shop:2", "shop:3");
    assertThat(ids(in("com.acme.shop.deep", folder).full())).containsExactly("shop:3");
  }

  @Test
  void parentsOutsideTheScopeAreVisibleWithTheirModule() throws Exception {
    Path base =
        new SampleCode()
            .source(
                "org.base.package-info",
                "@dev.rung.migration.MigrationModule(\"base\") package org.base;")
            .migration("org.base.Parent", "7")
            .source("org.base.Plain", "package org.base; public class Plain {}")
            .compileTo(temp.resolve("base"));
    Path baseJar = SampleCode.pack(base, temp.resolve("base.jar"), true);
    Path folder =
        new SampleCode()
            .with(base)
            .migration("com.acme.near.Sibling", "1")
            .migration(
                "com.acme.shop.One",
                "2",
                "dependsOn = {org.base.Parent.class, org.base.Plain.class,"
                    + " com.acme.near.Sibling.class, Gone.class, String.class, int[].class,"
                    + " java.util.Map.Entry[].class, int.class}")
            .source("com.acme.shop.Gone", "package com.acme.shop; class Gone {}")
            .compileTo(temp.resolve("classes"));
    Files.delete(folder.resolve("com/acme/shop/Gone.class"));
    Catalog catalog = in("com.acme.shop", folder, baseJar).full();

    assertThat(catalog.migrations().get(0).dependsOn())
        .containsExactly(
            "org.base.Parent",
            "org.base.Plain",
            "com.acme.near.Sibling",
            "com.acme.shop.Gone",
            "java.lang.String",
            "int[]",
            "java.util.Map$Entry[]",
            "int");
    assertThat(catalog.visible())
        .extracting(MigrationFacts::className, DiscoveryFixture::id, MigrationFacts::source)
        .containsExactly(
            tuple("com.acme.near.Sibling", "main:1", folder.toString()),
            tuple("org.base.Parent", "base:7", baseJar.toString()));
  }

  @Test
  void noClassIsLoaded() throws Exception {
    Path jar =
        new SampleCode()
            .source("com.acme.Base", "package com.acme; public class Base { }")
            .migration("com.acme.One", "1")
            .migration("com.acme.Two", "2", "dependsOn = One.class")
            .jarTo(temp.resolve("shop.jar"));
    List<String> loaded = new ArrayList<>();
    URL[] urls = {jar.toUri().toURL()};
    try (var loader =
        new URLClassLoader(urls, getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            loaded.add(name);
            return super.loadClass(name, resolve);
          }
        }) {
      ClassPathDiscovery discovery =
          new ClassPathDiscovery(new ScanScope(List.of("com.acme"), List.of(), loader));
      assertThat(ids(discovery.quick())).hasSize(2);
      assertThat(ids(discovery.full())).hasSize(2);
    }
    assertThat(loaded).isEmpty();
  }

  @Test
  void classFilesOfJava25AreRead() throws Exception {
    Path folder = new SampleCode().migration("com.acme.One", "1").compileTo(temp.resolve("c"));
    Path file = folder.resolve("com/acme/One.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 69;
    Files.write(file, bytes);

    assertThat(ids(in("com.acme", folder).full())).containsExactly("main:1");
  }
}
