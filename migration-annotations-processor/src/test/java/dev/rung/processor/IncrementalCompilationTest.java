package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.Migration;
import dev.rung.migration.MigrationModule;
import dev.rung.migration.internal.index.IndexType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that Gradle has with processors which see all annotated types at once. */
class IncrementalCompilationTest {
  @TempDir private Path folder;
  private IncrementalBuild build;

  @BeforeEach
  void compileAll() throws IOException {
    build =
        new IncrementalBuild(folder.resolve("build"))
            .module("shop", "shop")
            .migration("shop.AddOrders", "version = \"1\"")
            .migration("shop.AddTotal", "version = \"2\", dependsOn = AddOrders.class")
            .migration("shop.taxes.AddTaxes", "version = \"3\", dependsOnIds = \"shop:2\"")
            .source("shop.Rates", "package shop;\nfinal class Rates {}\n");
    assertClean(build.compile());
    assertThat(build.generated())
        .containsOnlyKeys(
            "META-INF/rung/migrations.index",
            IndexType.PACKAGE.replace('.', '/') + "/shop_2bac9dce.class");
  }

  private static void assertClean(Javac.Result result) {
    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.success()).isTrue();
  }

  /** As after a compilation of all. */
  private void assertWhole() throws IOException {
    assertThat(build.generated()).isEqualTo(build.generatedAtOnce(folder.resolve("whole")));
  }

  @Test
  void theProcessorIsDeclaredAsAggregating() throws IOException {
    try (InputStream declared =
        getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(MigrationProcessor.class.getName() + ",aggregating");
    }
  }

  @Test
  void theAnnotationsAreInTheClassFiles() {
    for (Class<?> annotation : new Class<?>[] {Migration.class, MigrationModule.class}) {
      assertThat(annotation.getAnnotation(Retention.class).value())
          .isEqualTo(RetentionPolicy.RUNTIME);
    }
  }

  @Test
  void aChangedMigrationLeavesTheIndexWhole() throws IOException {
    String before = build.generated().toString();

    assertClean(build.migration("shop.AddTotal", "version = \"2.0\", retry = false").compile());

    assertThat(build.generated().toString()).isNotEqualTo(before);
    assertWhole();
  }

  @Test
  void aMigrationThatIsNewSeesTheOthersAsClasses() throws IOException {
    assertClean(
        build
            .migration(
                "shop.taxes.AddRefunds", "version = \"4\", dependsOn = {shop.AddTotal.class}")
            .compile());
    assertWhole();
  }

  @Test
  void aChangedClassThatIsNoMigrationLeavesTheIndexWhole() throws IOException {
    assertClean(build.source("shop.Rates", "package shop;\nenum Rates {}\n").compile());
    assertWhole();
  }

  @Test
  void aChangedModuleIsTheModuleOfThoseThatAreClasses() throws IOException {
    assertThat(build.module("shop", "store").compile().told())
        .isEqualTo(
            """
            :-1: warning
            [RUNG-118] The module shop of shop:2 is not visible here.
                  it is looked up again when the migrations run
                fix: add the jar of shop to the class path
            """);
    assertThat(build.generated().toString())
        .contains("M\tstore:1\tshop.AddOrders")
        .contains("M\tstore:3\tshop.taxes.AddTaxes");
    assertWhole();
  }

  @Test
  void aDeletedMigrationLeavesTheIndexAndWhatDependsOnItIsTold() throws IOException {
    Javac.Result result = build.delete("shop.AddTotal").compile();

    assertThat(result.told())
        .isEqualTo(
            """
            :-1: error
            [RUNG-111] AddTaxes depends on shop:2, which does not exist.
                  the module shop has shop:1
                fix: did you mean shop:1?
            """);
    assertThat(result.success()).isFalse();
    assertThat(build.generated()).isEmpty();

    assertClean(build.migration("shop.taxes.AddTaxes", "version = \"3\"").compile());
    assertThat(build.generated().toString()).doesNotContain("AddTotal");
    assertWhole();
  }

  @Test
  void theLastMigrationTakesTheIndexWithIt() throws IOException {
    build.delete("shop.AddOrders").delete("shop.AddTotal").delete("shop.taxes.AddTaxes");

    assertClean(build.compile());

    assertThat(build.generated()).isEmpty();
  }

  @Test
  void aFaultOfASourceAndAClassIsToldAtTheSource() throws IOException {
    Javac.Result result = build.migration("shop.AddFees", "version = \"3.0\"").compile();

    assertThat(result.told())
        .isEqualTo(
            """
            shop/AddFees.java:3: error
            [RUNG-109] Two migrations have the id shop:3.
                  shop.taxes.AddTaxes  version "3"
                  shop.AddFees         version "3.0"
                fix: give AddFees a version of its own; the one that was not applied anywhere yet \
            is free to change
            """);
    assertThat(result.success()).isFalse();
    assertThat(Files.exists(build.output().resolve("META-INF/rung/migrations.index"))).isFalse();
  }

  @Test
  void aCircleThroughClassesIsToldWithoutAPlace() throws IOException {
    Javac.Result result =
        build
            .migration("shop.AddOrders", "version = \"1\", dependsOn = shop.taxes.AddTaxes.class")
            .compile();

    assertThat(result.told())
        .isEqualTo(
            """
            :-1: error
            [RUNG-102] These migrations depend on each other in a circle:
                  AddTotal   depends on  AddOrders
                  AddOrders  depends on  AddTaxes
                  AddTaxes   depends on  AddTotal   (closes the circle)
                fix: remove one of these dependsOn entries; keep the one whose table the other \
            references
            """);
  }

  @Test
  void anAnnotationWithoutItsImportIsToldByJavac() throws IOException {
    build.source(
        "shop.AddOrders",
        """
        package shop;
        @Migration(version = "1")
        public final class AddOrders implements dev.rung.migration.ForwardOnlyMigration {
          @Override
          public void up(org.jooq.DSLContext db) {}
        }
        """);

    Javac.Result result = build.migration("shop.AddFees", "version = \"4\"").compile();

    assertThat(result.success()).isFalse();
    assertThat(result.javacTold()).contains("cannot find symbol");
    assertThat(result.told())
        .isIn(
            "", // where the compiler's model has the annotation
            """
            :-1: error
            [RUNG-110] AddTotal depends on AddOrders, which is no migration.
                  shop.AddOrders has no @Migration
                fix: name a class with @Migration, or remove this entry
            """);
  }
}
