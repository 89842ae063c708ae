package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.MigrationStatus.State;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A jar whose last migration lost its annotation, without a module: compilers then do not call the
 * processor, and the former index stays. It names the classes that the jar has, so it looks right.
 */
class StaleIndexTest {
  private static final String MIGRATION =
      """
      package stale;
      @dev.rung.migration.Migration(version = "1")
      public final class One implements dev.rung.migration.ForwardOnlyMigration {
        @Override public void up(org.jooq.DSLContext db) { db.execute("create table one (n int)"); }
      }
      """;

  @TempDir private Path directory;

  private Path jar(Path folder, String text) throws Exception {
    Path classes = new SampleCode().source("stale.One", text).compileWithProcessorTo(folder);
    return SampleCode.packAll(List.of(classes), folder.resolveSibling("stale.jar"), true);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void isFoundOutByStatusUpAndWait(Product product) throws Exception {
    Path folder = directory.resolve("classes");
    jar(folder, MIGRATION);
    Path jar = jar(folder, MIGRATION.replace("@dev.rung.migration.Migration(version = \"1\")", ""));
    try (TestDatabase database = TestDatabase.create(product, directory);
        URLClassLoader loader =
            new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      Migrator migrator =
          Migrator.builder(database.url()).scan("stale").classLoader(loader).build();

      assertRefused(migrator::status);
      assertRefused(migrator::up);
      assertRefused(() -> migrator.await(Duration.ofSeconds(10)));
      assertThat(database.tables()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void isBelievedByStatusWhereAllThatItListsIsApplied(Product product) throws Exception {
    Path folder = directory.resolve("classes");
    Path jar = jar(folder, MIGRATION);
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      up(database, jar);
      jar(folder, MIGRATION.replace("@dev.rung.migration.Migration(version = \"1\")", ""));
      try (URLClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
        Migrator migrator =
            Migrator.builder(database.url()).scan("stale").classLoader(loader).build();
        assertThat(migrator.status().migrations())
            .extracting(MigrationStatus::state)
            .containsExactly(State.APPLIED);
        assertRefused(migrator::up);
        assertRefused(() -> migrator.await(Duration.ofSeconds(10)));
      }
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("[RUNG-504] No class there has @Migration.\n");
  }

  private void up(TestDatabase database, Path jar) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(
              Migrator.builder(database.url())
                  .scan("stale")
                  .classLoader(loader)
                  .build()
                  .up()
                  .succeeded())
          .hasSize(1);
    }
  }
}
