package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.StatusReport;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that share a database and its history, each with a module of its own. */
class TwoServicesTest {
  private static final String SHOP = "dev.rung.samples.shop";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void eachAppliesItsOwnAndSeesTheOthersAsForeign(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator shop = Migrator.builder(database.url()).scan(SHOP).build();
      Migrator steps = Steps.first(database, Steps.EFFECTS).build();

      assertThat(shop.up().succeeded()).hasSize(3);
      assertThat(steps.up().succeeded()).hasSize(2);

      assertShared(shop, "APPLIED", "FOREIGN");
      assertShared(steps, "FOREIGN", "APPLIED");
      assertThat(shop.validate().problems()).isEmpty();
      assertThat(steps.validate().problems()).isEmpty();
      assertThat(shop.up().outcomes()).isEmpty();
      assertThat(steps.up().outcomes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void bothMayStartAtTheSameMoment(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Child shop = Child.start(database.url(), SHOP);
        Child steps = Child.start(database.url(), Steps.PACKAGE)) {
      shop.ready();
      steps.ready();
      shop.go();
      steps.go();

      assertThat(shop.exitCode()).as(shop.output()).isZero();
      assertThat(steps.exitCode()).as(steps.output()).isZero();
      assertThat(shop.output()).endsWith("done 3");
      assertThat(steps.output()).endsWith("done 2");
      assertThat(Steps.history(database))
          .containsExactlyInAnyOrder("shop:1", "shop:2", "shop:3", "steps:1", "steps:2");
      assertThat(Steps.journal(database)).hasSize(5).allMatch(row -> row.endsWith(" succeeded"));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aParentOfAnotherServiceIsSatisfiedByTheHistoryAndBlocksBefore(Product product)
      throws Exception {
    Path classes = dependsOnShop().compileTo(directory.resolve("report"));
    try (TestDatabase database = TestDatabase.create(product, directory);
        URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Migrator report =
          Migrator.builder(database.url()).scan("com.acme.report").classLoader(loader).build();

      assertThat(Steps.refusal(report).toString())
          .isEqualTo(
              """
              [RUNG-204] report:1 needs shop:2, which is neither here nor applied.
                  com.acme.report.AddReports  in %s
                fix: add the jar or package of shop to the ones that are scanned
                fix: or run the service that owns shop first"""
                  .formatted(classes));
      assertThat(database.tables()).isEmpty();

      Migrator.builder(database.url()).scan(SHOP).build().up();
      assertThat(report.up().succeeded()).hasSize(1);
      assertThat(report.status().problems()).isEmpty();
      assertThat(Steps.history(database)).endsWith("report:1");
    }
  }

  private static SampleCode dependsOnShop() {
    return new SampleCode()
        .source(
            "com.acme.report.package-info",
            "@dev.rung.migration.MigrationModule(\"report\") package com.acme.report;")
        .source(
            "com.acme.report.AddReports",
            """
            package com.acme.report;
            @dev.rung.migration.Migration(version = "1", dependsOnIds = "shop:2")
            public final class AddReports implements dev.rung.migration.ForwardOnlyMigration {
              @Override public void up(org.jooq.DSLContext db) {
                db.execute("create table report (n int)");
              }
            }
            """);
  }

  private static void assertShared(Migrator migrator, String shop, String steps) {
    StatusReport status = migrator.status();
    assertThat(status.problems()).isEmpty();
    assertThat(status.migrations())
        .extracting(migration -> migration.id() + " " + migration.state())
        .isEqualTo(
            List.of(
                "shop:1 " + shop,
                "shop:2 " + shop,
                "shop:3 " + shop,
                "steps:1 " + steps,
                "steps:2 " + steps));
  }
}
