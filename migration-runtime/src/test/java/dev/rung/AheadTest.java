package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.MigrationStatus.State;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases of different ages on one database, and classes that were renamed or renumbered. */
class AheadTest {
  @TempDir private Path directory;
  private final List<Release> releases = new ArrayList<>();

  @AfterEach
  void closeReleases() throws Exception {
    for (Release release : releases) {
      release.close();
    }
  }

  private Release built(Release release) throws Exception {
    releases.add(release);
    return release.build(directory.resolve("release" + releases.size()));
  }

  private Release first() {
    return new Release().creates("One", "version = \"1\"");
  }

  private static List<String> problems(Migrator migrator) {
    MigrationException refused = catchThrowableOfType(MigrationException.class, migrator::up);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::toString).toList();
  }

  private static String steady(String problem) {
    return problem
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "<when>")
        .replaceAll("by \\S+@\\S+", "by <who>")
        .replaceAll("run [0-9a-f]{12}", "run <run>")
        .replaceAll("in /\\S+", "in <jar>");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void anOlderReleaseIsRefusedAndToldWhoWasThere(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(first().creates("Two", "version = \"2\"")).on(database).build().up();
      Release old = built(first());

      assertThat(problems(old.on(database).build()))
          .singleElement()
          .extracting(AheadTest::steady)
          .isEqualTo(
              """
              [RUNG-211] The database is ahead of this code: it has billing:2, and billing:1 is the newest here.
                  billing:2  <when>  by <who>  run <run>  Rung unpackaged  not backward compatible
                  in code    billing:1  in <jar>
                fix: run the release that has billing:2, or a newer one
                fix: undo them with the newer release: rung down --to billing:1""");
      Migrator allowing = old.on(database).allowAhead(true).build();
      assertThat(problems(allowing)).singleElement().asString().startsWith("[RUNG-211]");
      StatusReport status = allowing.status();
      assertThat(status.migrations())
          .extracting(MigrationStatus::state)
          .containsExactly(State.APPLIED, State.AHEAD);
      assertThat(status.problems()).hasSize(1);
      assertThat(allowing.validate().isValid()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void anOlderReleaseStartsBesideWhatIsBackwardCompatible(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(first().creates("Two", "version = \"2\", backwardCompatible = true"))
          .on(database)
          .build()
          .up();
      assertThat(
              database.query(
                  "select version, cast(backward_compatible as int) from rung_history order by 1"))
          .containsExactly("1|0", "2|1");
      Release old = built(first());
      assertThat(problems(old.on(database).build())).hasSize(1);

      List<String> told = new ArrayList<>();
      Migrator allowing =
          old.on(database)
              .allowAhead(true)
              .listener(
                  event -> {
                    if (event instanceof EngineEvent.Warned warned) {
                      told.add(warned.problem().what());
                    }
                  })
              .build();
      assertThat(allowing.up().outcomes()).isEmpty();
      assertThat(told)
          .containsExactly(
              "The database is ahead of this code: it has billing:2, and billing:1 is the newest"
                  + " here.");
      assertThat(allowing.status().problems()).isEmpty();
      assertThat(allowing.status().hints()).extracting(Problem::what).containsAll(told);
      assertThat(allowing.validate().isValid()).isTrue();
      assertThat(allowing.validate().warnings()).extracting(Problem::what).containsAll(told);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void whatABaselineRecordsIsBackwardCompatibleAsDeclared(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(first().creates("Two", "version = \"2\", backwardCompatible = true"))
          .on(database)
          .build()
          .baseline("2", RunOptions.none());
      Migrator allowing = built(first()).on(database).allowAhead(true).build();
      assertThat(allowing.up().outcomes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aChangedVersionOrModuleIsRecognised(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(first()).on(database).build().up();
      Release renumbered = built(new Release().creates("One", "version = \"2\""));
      assertThat(problems(renumbered.on(database).build()))
          .singleElement()
          .asString()
          .startsWith(
              "[RUNG-201] billing:1 is applied, but not in the code; it seems to be billing:2 there.")
          .contains("fix: give One its version again: version = \"1\"");

      Release otherModule = built(first().module("invoices"));
      assertThat(problems(otherModule.on(database).build()))
          .singleElement()
          .asString()
          .startsWith(
              "[RUNG-201] billing:1 is applied, but not in the code; it seems to be invoices:1"
                  + " there.")
          .contains("fix: give its package the module again: @MigrationModule(\"billing\")");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aJarInTwoVersionsIsRefusedByBothNames(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Path older = directory.resolve("older");
      Path newer = directory.resolve("newer");
      first().build(older).close();
      first().creates("Two", "version = \"2\"").build(newer).close();
      try (var loader =
          new java.net.URLClassLoader(
              new java.net.URL[] {older.toUri().toURL(), newer.toUri().toURL()},
              getClass().getClassLoader())) {
        Migrator both =
            Migrator.builder(database.url()).scan(Release.PACKAGE).classLoader(loader).build();
        String problem =
            """
            [RUNG-507] The same migrations are there twice, in two versions.
                one       %s
                other     %s
                both      com.acme.billing.One
              fix: remove one of the two from the class path, most likely the older one"""
                .formatted(older, newer);
        assertThat(problems(both)).containsExactly(problem);
        assertThat(both.status().problems()).extracting(Problem::toString).containsExactly(problem);
        assertThat(both.validate().problems())
            .extracting(Problem::toString)
            .containsExactly(problem);
        assertThat(database.tables()).isEmpty();
      }
    }
  }
}
