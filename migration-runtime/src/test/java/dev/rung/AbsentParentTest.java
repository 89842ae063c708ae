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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jar of billing runs without the jar of identity, whose migration it names by its class. */
class AbsentParentTest {
  @TempDir private Path directory;
  private final List<URLClassLoader> loaders = new ArrayList<>();
  private Path identity;
  private Path identityJar;

  @BeforeEach
  void compileIdentity() throws Exception {
    identity = directory.resolve("identity");
    module("identity")
        .source("acme.identity.CreateUsers", migration("identity", "CreateUsers", "\"1\""))
        .compileWithProcessorTo(identity);
    identityJar = SampleCode.packAll(List.of(identity), directory.resolve("identity.jar"), true);
  }

  @AfterEach
  void close() throws Exception {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void isSatisfiedByTheHistory(Product product) throws Exception {
    Path billing = packed(billing().compileWithProcessorTo(classes()));
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      migrator(database, "acme.identity", identityJar).up();
      Migrator alone = migrator(database, "acme.billing", billing);

      assertThat(alone.validate().problems()).isEmpty();
      assertThat(alone.up().succeeded()).hasSize(1);
      assertThat(alone.up().succeeded()).isEmpty();
      assertThat(alone.plan(Target.latest())).isInstanceOf(PlanResult.UpToDate.class);
      assertThat(alone.validate().problems()).isEmpty();
      assertThat(alone.status().problems()).isEmpty();
      assertThat(alone.history().applied())
          .last()
          .satisfies(
              row ->
                  assertThat(row.parents())
                      .extracting(Object::toString)
                      .containsExactly("identity:1"));
      alone.down(Target.downSteps(1), RunOptions.none());
      assertThat(alone.status().count(State.PENDING)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void isToldByItsIdWhereTheHistoryDoesNotHaveIt(Product product) throws Exception {
    Path billing = packed(billing().compileWithProcessorTo(classes()));
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThatThrownBy(migrator(database, "acme.billing", billing)::up)
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              """
              [RUNG-204] billing:1 needs identity:1, which is neither here nor applied.
                  acme.billing.CreateInvoices  in %s
                fix: add the jar or package of identity to the ones that are scanned
                fix: or run the service that owns identity first"""
                  .formatted(billing));
      assertThat(database.tables()).isEmpty();
    }
  }

  @Test
  void isToldByItsClassWhereNoIndexHasItsId() throws Exception {
    Path billing = packed(billing().compileTo(classes()));
    try (TestDatabase database = TestDatabase.create(Product.SQLITE, directory)) {
      Migrator alone = migrator(database, "acme.billing", billing);
      String told =
          """
          [RUNG-204] CreateInvoices depends on CreateUsers, whose class is not here.
              acme.billing.CreateInvoices  in %s
              no index there tells the id of its parent, to look it up in the history
            fix: add the jar that has acme.identity.CreateUsers"""
              .formatted(billing);
      assertThatThrownBy(alone::up).isInstanceOf(MigrationException.class).hasMessage(told);
      assertThat(alone.status().problems()).extracting(Object::toString).containsExactly(told);
    }
  }

  @Test
  void isFoundByItsIdWhereItsClassWasRenamed() throws Exception {
    Path billing = packed(billing().compileWithProcessorTo(classes()));
    Path renamed =
        module("identity")
            .source("acme.identity.AddUsers", migration("identity", "AddUsers", "\"1\""))
            .compileWithProcessorTo(directory.resolve("renamed"));
    try (TestDatabase database = TestDatabase.create(Product.SQLITE, directory)) {
      assertThat(migrator(database, "acme", billing, renamed).up().succeeded())
          .extracting(step -> step.step().id().toString())
          .containsExactly("identity:1", "billing:1");
    }
  }

  private Migrator migrator(TestDatabase database, String packageName, Path... places)
      throws Exception {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
    loaders.add(loader);
    return Migrator.builder(database.url()).scan(packageName).classLoader(loader).build();
  }

  private Path classes() {
    return directory.resolve("billing");
  }

  private Path packed(Path folder) throws Exception {
    return SampleCode.packAll(List.of(folder), directory.resolve("billing.jar"), true);
  }

  private SampleCode billing() {
    return module("billing")
        .with(identity)
        .source(
            "acme.billing.CreateInvoices",
            migration(
                "billing", "CreateInvoices", "\"1\", dependsOn = acme.identity.CreateUsers.class"));
  }

  private static SampleCode module(String name) {
    return new SampleCode()
        .source(
            "acme." + name + ".package-info",
            "@dev.rung.migration.MigrationModule(\"" + name + "\") package acme." + name + ";");
  }

  private static String migration(String module, String className, String elements) {
    return """
        package acme.%s;
        @dev.rung.migration.Migration(version = %s)
        public final class %s implements dev.rung.migration.ReversibleMigration {
          @Override public void up(org.jooq.DSLContext db) { db.execute("create table %s (n int)"); }
          @Override public void down(org.jooq.DSLContext db) { db.execute("drop table %s"); }
        }
        """
        .formatted(module, elements, className, className, className);
  }
}
