package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Code in a folder, as an IDE runs it, was found to agree with the history; then one class of the
 * folder is compiled anew. What was remembered of the folder says nothing about it any more.
 */
class ChangedFolderTest {
  private static final String CHANGED = "[RUNG-203] main:1 changed after it was applied.";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void aMigrationThatChangedInAFolderIsNoticed(Product product) throws Exception {
    assertNoticed(product, source("create table a (v int)"), source("create table a (v bigint)"));
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aHelperThatChangedInAFolderIsNoticed(Product product) throws Exception {
    String plain = source("create table a (v \" + Type.of() + \")");
    assertNoticed(product, plain + helper("int"), plain + helper("bigint"));
  }

  private void assertNoticed(Product product, String before, String after) throws Exception {
    Path folder = directory.resolve("classes");
    try (TestDatabase database = TestDatabase.create(product, directory);
        URLClassLoader old = compiled(folder, before)) {
      assertThat(on(database, old).up().succeeded()).hasSize(1);
      assertThat(on(database, old).up().succeeded()).as("known to agree").isEmpty();
      assertThat(on(database, old).validate().isValid()).isTrue();
      try (URLClassLoader now = compiled(folder, after)) {
        Migrator changed = on(database, now);
        assertThat(changed.validate().problems()).singleElement().asString().startsWith(CHANGED);
        assertThatThrownBy(() -> changed.down(Target.downSteps(1), RunOptions.none()))
            .isInstanceOf(MigrationException.class)
            .hasMessageStartingWith(CHANGED);
        assertThatThrownBy(changed::up)
            .isInstanceOf(MigrationException.class)
            .hasMessageStartingWith(CHANGED);
        assertThat(database.tables()).contains("a");
      }
    }
  }

  private static Migrator on(TestDatabase database, ClassLoader loader) {
    return Migrator.builder(database.url()).scan("com.acme.folder").classLoader(loader).build();
  }

  private static URLClassLoader compiled(Path folder, String source) throws Exception {
    new SampleCode().source("com.acme.folder.Step", source).compileWithProcessorTo(folder);
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ChangedFolderTest.class.getClassLoader());
  }

  private static String source(String sql) {
    return """
        package com.acme.folder;
        @dev.rung.migration.Migration(version = "1")
        public final class Step implements dev.rung.migration.ReversibleMigration {
          @Override public void up(org.jooq.DSLContext db) { db.execute("%s"); }
          @Override public void down(org.jooq.DSLContext db) { db.execute("drop table a"); }
        }
        """
        .formatted(sql);
  }

  private static String helper(String type) {
    return "final class Type { static String of() { return \"%s\"; } }".formatted(type);
  }
}
