package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.AcceptReport.Accepted;
import dev.rung.JournalEntry.Outcome;
import dev.rung.internal.history.JournalChain;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptTest {
  private static final String ROWS =
      "select version, checksum, kind, applied_order from rung_history order by version";

  @TempDir private Path directory;
  private ChangingCode code;

  @BeforeEach
  void write() throws Exception {
    code = new ChangingCode(directory);
    compile("create table a (v varchar(320))");
  }

  @AfterEach
  void close() throws Exception {
    code.close();
  }

  /** The first of two migrations changes, the second stays as it is. */
  private void compile(String first) throws Exception {
    code.forward("1", "db.execute(\"" + first + "\");")
        .forward("2", "db.execute(\"create table b (v int)\");")
        .build();
  }

  private static MigrationId id(String version) {
    return MigrationId.parse("main:" + version);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void stampsTheRowAndJournalsWhoDidSoAndWhy(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up();
      List<String> before = database.query(ROWS);
      compile("create table a (v varchar(255))");
      Migrator migrator = code.on(database).build();
      assertThatThrownBy(migrator::up).hasMessageStartingWith("[RUNG-203] main:1 changed");

      AcceptReport report = migrator.accept(List.of("main:1"), "nobody had such a long one");

      String was = before.get(0).split("\\|")[1];
      String now = database.query(ROWS).get(0).split("\\|")[1];
      assertThat(was).isNotEqualTo(now);
      String change =
          "up(): literal \"create table a (v varchar(320))\""
              + " became \"create table a (v varchar(255))\"";
      assertThat(report.accepted())
          .containsExactly(
              new Accepted(
                  id("1"),
                  ChangingCode.PACKAGE + ".Step1",
                  was,
                  now,
                  List.of(change),
                  List.of(
                      "differs",
                      "- create table a (v varchar(320))",
                      "+ create table a (v varchar(255))"),
                  ""));
      assertThat(report.unchanged()).isEmpty();
      assertThat(database.query(ROWS))
          .as("nothing else changed")
          .containsExactly(before.get(0).replace(was, now), before.get(1));
      List<JournalEntry> journal = migrator.history().journal();
      JournalEntry entry = journal.get(2);
      assertThat(entry.outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(entry.id()).isEqualTo(id("1"));
      assertThat(entry.checksum()).isEqualTo(now);
      assertThat(entry.detail())
          .isEqualTo(
              "was       "
                  + was
                  + "\nchanged   "
                  + change
                  + "\nsql       differs"
                  + "\n          - create table a (v varchar(320))"
                  + "\n          + create table a (v varchar(255))");
      assertThat(entry.reason()).isEqualTo("nobody had such a long one");
      assertThat(entry.who()).isEqualTo(System.getProperty("user.name"));
      assertThat(entry.host()).isNotEmpty();
      assertThat(entry.runId()).isEqualTo(report.runId());
      assertThat(JournalChain.firstBroken(journal)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void afterwardsEverythingIsCleanAndTheNextChangeIsStillFound(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up();
      compile("create table a (v varchar(255))");
      Migrator migrator = code.on(database).build();
      migrator.accept(List.of("1"), "it was so anyway");

      assertThat(migrator.validate().problems()).isEmpty();
      assertThat(migrator.status().problems()).isEmpty();
      List<String> notes = database.query("select name from rung_meta order by name");
      assertThat(migrator.up().outcomes()).isEmpty();
      assertThat(database.query("select name from rung_meta order by name"))
          .as("accept noted that code and history agree, so that the start finds it noted")
          .isEqualTo(notes)
          .hasSize(3);

      compile("create table a (v varchar(100))");
      assertThatThrownBy(() -> code.on(database).build().up())
          .hasMessageStartingWith("[RUNG-203] main:1 changed")
          .hasMessageContaining("varchar(255))\" became \"create table a (v varchar(100))");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void notesNothingForTheNextStartWhileAnotherMigrationIsChanged(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up();
      code.forward("1", "db.execute(\"create table a (v int)\");")
          .forward("2", "db.execute(\"create table b (v text)\");")
          .build();
      Migrator migrator = code.on(database).build();
      migrator.accept(List.of("1"), "only this one");

      assertThatThrownBy(migrator::up).hasMessageStartingWith("[RUNG-203] main:2 changed");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void acceptsSeveralAtOnceAndSaysWhichHadNotChanged(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up();
      compile("create table a (v int)");
      Migrator migrator = code.on(database).build();

      AcceptReport report = migrator.accept(List.of("main:2", "1", "main:1"), "both");

      assertThat(report.accepted()).extracting(Accepted::id).containsExactly(id("1"));
      assertThat(report.unchanged()).containsExactly(id("2"));
      assertThat(migrator.accept(List.of("1"), "again"))
          .isEqualTo(new AcceptReport("", List.of(), List.of(id("1"))));
      assertThat(migrator.history().journal()).as("nothing to accept, no entry").hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void acceptsTheChangeOfABaselineToo(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().baseline("2", RunOptions.none());
      compile("create table a (v int)");
      Migrator migrator = code.on(database).build();

      assertThat(migrator.accept(List.of("1"), "as the database has it").accepted()).hasSize(1);

      assertThat(migrator.validate().problems()).isEmpty();
      assertThat(database.query("select kind from rung_history"))
          .containsExactly("baseline", "baseline");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void replacesTheChecksumOfAnOlderAlgorithmThatDoesNotHold(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up();
      database.execute(
          "update rung_history set checksum = 'v1s:00', checksum_text = null where version = '1'");
      Migrator migrator = code.on(database).build();

      Accepted accepted = migrator.accept(List.of("1"), "checked by hand").accepted().get(0);

      assertThat(accepted.before()).isEqualTo("v1s:00");
      assertThat(accepted.after()).matches("v1:[0-9a-f]{64}");
      assertThat(accepted.changes()).as("there was no text to compare with").isEmpty();
      assertThat(migrator.up().outcomes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void acceptsNothingWhenOneOfThemCannotBe(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.on(database).build().up(Target.upTo("1"));
      database.execute(
          "insert into rung_history (module, version, kind, class_name, description, parents,"
              + " checksum, applied_order, applied_at, duration_micros, run_id, tool_version)"
              + " select 'other', '7', kind, 'acme.Seven', '', '', checksum, 99, applied_at,"
              + " duration_micros, run_id, tool_version from rung_history");
      List<String> rows = database.query(ROWS);
      compile("create table a (v int)");
      Migrator migrator = code.on(database).build();

      assertThatThrownBy(
              () -> migrator.accept(List.of("1", "main:22", "2", "other:7"), "a mistake"))
          .isInstanceOf(MigrationException.class)
          .message()
          .matches(
              """
              \\[RUNG-601\\] There is no migration main:22\\.
                fix: did you mean main:2\\?
              \\[RUNG-210\\] main:2 is not applied, so there is nothing to accept\\.
                fix: see what is applied with: rung status
              \\[RUNG-201\\] other:7 is applied, but its class is not here, so there is no code to accept\\.
                  applied   \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ  as acme.Seven
                fix: accept it from where the code of other:7 is""");

      assertThat(database.query(ROWS)).isEqualTo(rows);
      assertThat(migrator.history().journal()).hasSize(1);
    }
  }

  @Test
  void refusesADatabaseOfANewerRung() throws Exception {
    try (TestDatabase database = TestDatabase.create(Product.SQLITE, directory)) {
      code.on(database).build().up();
      database.execute("update rung_meta set value = '2' where name = 'format'");
      compile("create table a (v int)");
      assertThatThrownBy(() -> code.on(database).build().accept(List.of("1"), "no"))
          .hasMessageStartingWith("[RUNG-205] The history was written by a newer version of Rung.");
    }
  }

  @Test
  void refusesAnEmptyDatabaseAndWritesNothing() throws Exception {
    try (TestDatabase database = TestDatabase.create(Product.POSTGRESQL, directory)) {
      assertThatThrownBy(() -> code.on(database).build().accept(List.of("1"), "no"))
          .hasMessageStartingWith(
              "[RUNG-210] main:1 is not applied, so there is nothing to accept");
      assertThat(database.tables()).isEmpty();
    }
  }

  @Test
  void asksForIdsAndForAReason() throws Exception {
    try (TestDatabase database = TestDatabase.create(Product.SQLITE, directory)) {
      Migrator migrator = code.on(database).build();
      assertThatThrownBy(() -> migrator.accept(List.of("1"), " "))
          .hasMessage(
              """
              [RUNG-603] accept needs a reason, which the journal keeps.
                fix: name both: accept(List.of("shop:2"), "the helper was renamed")""");
      assertThatThrownBy(() -> migrator.accept(List.of(), "because"))
          .hasMessage(
              """
              [RUNG-603] accept needs the ids of the migrations to accept.
                fix: name both: accept(List.of("shop:2"), "the helper was renamed")""");
    }
  }
}
