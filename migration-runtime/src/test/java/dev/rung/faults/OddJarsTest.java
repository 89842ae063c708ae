package dev.rung.faults;

import static dev.rung.MigrationStatus.State.APPLIED;
import static dev.rung.MigrationStatus.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationStatus;
import dev.rung.Migrator;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jars whose index is missing, lost or wrong, from discovery to history: nothing is missed. */
class OddJarsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void twoJarsShadedWithoutTransformersAreBothApplied(Product product) throws Exception {
    Path shop = module("shop", "1", "2").compileWithProcessorTo(directory.resolve("shop"));
    Path bill = module("bill", "1").compileWithProcessorTo(directory.resolve("bill"));
    for (List<Path> order : List.of(List.of(shop, bill), List.of(bill, shop))) {
      Path jar = directory.resolve("shaded-" + order.indexOf(shop) + ".jar");
      assertAllApplied(product, SampleCode.packAll(order, jar, true), "bill:1", "shop:1", "shop:2");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aJarWithoutDirectoryEntriesIsApplied(Product product) throws Exception {
    Path indexed = module("shop", "1", "2").compileWithProcessorTo(directory.resolve("shop"));
    Path jar = SampleCode.packAll(List.of(indexed), directory.resolve("indexed.jar"), false);
    assertAllApplied(product, jar, "shop:1", "shop:2");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aJarWithNeitherDirectoryEntriesNorIndexIsApplied(Product product) throws Exception {
    Path bare = module("shop", "1", "2").compileTo(directory.resolve("shop"));
    Path jar = SampleCode.packAll(List.of(bare), directory.resolve("bare.jar"), false);
    assertAllApplied(product, jar, "shop:1", "shop:2");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void suchAJarIsAppliedWhenItComesBesideOneThatIsAppliedAlready(Product product) throws Exception {
    Path indexed = module("shop", "1").compileWithProcessorTo(directory.resolve("shop"));
    Path shop = SampleCode.packAll(List.of(indexed), directory.resolve("shop.jar"), true);
    Path bare = module("bill", "1").compileTo(directory.resolve("bill"));
    Path manifest = Files.createDirectories(bare.resolve("META-INF")).resolve("MANIFEST.MF");
    Files.writeString(manifest, "Manifest-Version: 1.0\n\n");
    Path bill = SampleCode.packAll(List.of(bare), directory.resolve("bill.jar"), false);

    try (TestDatabase database = TestDatabase.create(product, directory)) {
      try (URLClassLoader loader = loader(shop)) {
        migrator(database, loader).up();
        assertThat(migrator(database, loader).up().outcomes()).isEmpty();
      }
      try (URLClassLoader loader = loader(shop, bill)) {
        Migrator migrator = migrator(database, loader);
        assertThat(ids(migrator, PENDING)).containsExactly("bill:1");
        assertThat(migrator.up().succeeded()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aJarWhoseIndexIsFromAPartialCompilationIsApplied(Product product) throws Exception {
    Path folder = module("shop", "1", "2").compileTo(directory.resolve("shop"));
    module("shop", "2").compileWithProcessorTo(folder);
    Path jar = SampleCode.packAll(List.of(folder), directory.resolve("partial.jar"), true);
    assertAllApplied(product, jar, "shop:1", "shop:2");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aMigrationThatOnlyTheOldIndexLacksIsAppliedThoughAllOthersAre(Product product)
      throws Exception {
    Path folder = module("shop", "1", "2").compileWithProcessorTo(directory.resolve("shop"));
    Path before = SampleCode.packAll(List.of(folder), directory.resolve("before.jar"), true);
    module("shop", "3").compileTo(folder);
    Path after = SampleCode.packAll(List.of(folder), directory.resolve("after.jar"), true);

    try (TestDatabase database = TestDatabase.create(product, directory)) {
      try (URLClassLoader loader = loader(before)) {
        migrator(database, loader).up();
        assertThat(migrator(database, loader).up().outcomes()).isEmpty();
      }
      try (URLClassLoader loader = loader(after)) {
        Migrator migrator = migrator(database, loader);
        assertThat(ids(migrator, PENDING)).containsExactly("shop:3");
        assertThat(migrator.up().succeeded()).hasSize(1);
        assertThat(ids(migrator, APPLIED)).containsExactly("shop:1", "shop:2", "shop:3");
      }
    }
  }

  private void assertAllApplied(Product product, Path jar, String... ids) throws Exception {
    Path place = directory.resolve(jar.getFileName() + ".db");
    try (TestDatabase database =
            product == Product.SQLITE ? TestDatabase.sqlite(place) : TestDatabase.postgresql();
        URLClassLoader loader = loader(jar)) {
      Migrator migrator = migrator(database, loader);
      assertThat(ids(migrator, PENDING)).containsExactlyInAnyOrder(ids);
      assertThat(migrator.up().succeeded()).hasSameSizeAs(ids);
      assertThat(Steps.history(database)).containsExactlyInAnyOrder(ids);
      assertThat(database.tables().stream().filter(name -> name.startsWith("made_by")))
          .hasSameSizeAs(ids);
      assertThat(ids(migrator, APPLIED)).containsExactlyInAnyOrder(ids);
      assertThat(migrator.up().outcomes()).isEmpty();
    }
  }

  private static Migrator migrator(TestDatabase database, ClassLoader loader) {
    return Migrator.builder(database.url()).scan("com.acme").classLoader(loader).build();
  }

  private static List<String> ids(Migrator migrator, MigrationStatus.State state) {
    return migrator.status().migrations().stream()
        .filter(migration -> migration.state() == state)
        .map(migration -> migration.id().toString())
        .toList();
  }

  private URLClassLoader loader(Path... jars) throws Exception {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return new URLClassLoader(urls, getClass().getClassLoader());
  }

  /** A module in a package of its own, each of whose migrations makes a table. */
  private static SampleCode module(String name, String... versions) {
    SampleCode code = new SampleCode();
    String declaration = "@dev.rung.migration.MigrationModule(\"%s\") package com.acme.%s;";
    code.source("com.acme." + name + ".package-info", declaration.formatted(name, name));
    for (String version : versions) {
      code.source(
          "com.acme." + name + ".M" + version,
          """
          package com.acme.%1$s;
          @dev.rung.migration.Migration(version = "%2$s")
          public final class M%2$s implements dev.rung.migration.ForwardOnlyMigration {
            @Override public void up(org.jooq.DSLContext db) {
              db.execute("create table made_by_%1$s_%2$s (n int)");
            }
          }
          """
              .formatted(name, version));
    }
    return code;
  }
}
