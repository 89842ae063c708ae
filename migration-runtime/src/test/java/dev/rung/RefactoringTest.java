package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** Applied migrations whose classes are renamed, moved or renumbered, from source to history. */
class RefactoringTest {
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

  private static List<String> problems(Migrator migrator) {
    MigrationException refused = catchThrowableOfType(MigrationException.class, migrator::up);
    assertThat(refused).isNotNull();
    return refused.problems().stream()
        .map(Problem::toString)
        .map(text -> text.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "<when>"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void renamingAndMovingAClassIsNoChangeOfItOrOfWhatDependsOnIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(
              new Release()
                  .creates("One", "version = \"1\"", "one")
                  .creates("Two", "version = \"2\", dependsOn = One.class", "two"))
          .on(database)
          .build()
          .up();
      List<String> history = database.query("select * from rung_history order by version");
      List<String> journal = database.query("select * from rung_journal order by 1");
      assertThat(history).hasSize(2);
      assertThat(journal).hasSize(2);

      Migrator refactored =
          built(
                  new Release()
                      .creates("ledger.CreateLedger", "version = \"1\"", "one")
                      .creates(
                          "Two",
                          "version = \"2\", dependsOn = com.acme.billing.ledger.CreateLedger.class",
                          "two"))
              .on(database)
              .build();

      assertThat(refactored.up().outcomes()).isEmpty();
      ValidationReport validated = refactored.validate();
      assertThat(validated.compared()).isEqualTo(2);
      assertThat(validated.problems()).isEmpty();
      assertThat(validated.warnings()).isEmpty();
      StatusReport status = refactored.status();
      assertThat(status.problems()).isEmpty();
      assertThat(status.migrations())
          .extracting(each -> each.id() + " " + each.state() + " " + each.className())
          .containsExactly(
              "billing:1 APPLIED com.acme.billing.ledger.CreateLedger",
              "billing:2 APPLIED com.acme.billing.Two");
      assertThat(database.query("select * from rung_history order by version")).isEqualTo(history);
      assertThat(database.query("select * from rung_journal order by 1")).isEqualTo(journal);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aChangedVersionIsRecognisedByTheCode(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(new Release().creates("One", "version = \"7\"", "ledger")).on(database).build().up();
      Migrator renumbered =
          built(
                  new Release()
                      .creates("Another", "version = \"3\"", "other")
                      .creates("One", "version = \"8\"", "ledger"))
              .on(database)
              .build();
      assertThat(problems(renumbered))
          .containsExactly(
              """
              [RUNG-201] billing:7 is applied, but not in the code; billing:8 has its code.
                  applied   billing:7  <when>  as com.acme.billing.One
                  in code   billing:8  as com.acme.billing.One
                  the code  is the same but for its version
                fix: give One its version again: version = "7"
                fix: if billing:8 is another migration, restore the class of billing:7""");

      Migrator renamed =
          built(
                  new Release()
                      .creates("One", "version = \"3\"", "other")
                      .creates("ledger.CreateLedger", "version = \"8.1\"", "ledger"))
              .on(database)
              .build();
      String problem =
          """
          [RUNG-201] billing:7 is applied, but not in the code; billing:8.1 has its code.
              applied   billing:7  <when>  as com.acme.billing.One
              in code   billing:8.1  as com.acme.billing.ledger.CreateLedger, moved and renamed
              the code  is the same but for its version
            fix: give CreateLedger its version again: version = "7"
            fix: if billing:8.1 is another migration, restore the class of billing:7""";
      assertThat(problems(renamed)).containsExactly(problem);
      assertThat(renamed.validate().problems()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void withoutAKeptTextTheClassNameIsAllThereIs(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      built(new Release().creates("One", "version = \"7\"", "ledger")).on(database).build().up();
      database.execute("update rung_history set checksum_text = null, checksum = 'v1s:0'");
      Migrator renumbered =
          built(new Release().creates("One", "version = \"8\"", "ledger")).on(database).build();
      assertThat(problems(renumbered))
          .singleElement()
          .asString()
          .startsWith(
              "[RUNG-201] billing:7 is applied, but not in the code; it seems to be billing:8"
                  + " there.")
          .contains("\n    in code   billing:8  the same class, com.acme.billing.One\n");

      Migrator renamed =
          built(new Release().creates("Ledger", "version = \"8\"", "ledger")).on(database).build();
      assertThat(problems(renamed))
          .singleElement()
          .asString()
          .startsWith("[RUNG-201] billing:7 is applied, but its class is not here.");
    }
  }
}
