package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.ExecutionFailedException;
import dev.rung.Migrator;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.spi.MigrationFactory;
import dev.rung.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** The migrations {@code steps:1} and {@code steps:2}, doing what a test wants. */
final class Steps {
  static final String PACKAGE = "dev.rung.samples.steps";

  /** Leaves a table by which one can see whether it was rolled back. */
  static final Body EFFECTS = db -> db.execute("create table effects (n int)");

  private Steps() {}

  /** A migrator whose {@code steps:1} has a body; {@code steps:2} does nothing. */
  static Migrator.Builder first(TestDatabase database, Body first) {
    return Migrator.builder(database.url()).scan(PACKAGE).factory(factory(first, db -> {}));
  }

  /** Creates both with their bodies. */
  static MigrationFactory factory(Body first, Body second) {
    return type -> Body.migration(type == First.class ? first : second);
  }

  /** What a run that must fail at a step fails with. */
  static Problem failure(Migrator migrator) {
    ExecutionFailedException failure =
        catchThrowableOfType(ExecutionFailedException.class, migrator::up);
    assertThat(failure).as("the run must fail at a step").isNotNull();
    return failure.problems().get(0);
  }

  /** What a run that must not begin is refused with. */
  static Problem refusal(Migrator migrator) {
    MigrationException refusal = catchThrowableOfType(MigrationException.class, migrator::up);
    assertThat(refusal).isNotNull().isNotInstanceOf(ExecutionFailedException.class);
    return refusal.problems().get(0);
  }

  /** Checks that {@code steps:1} left nothing behind, and that the next run is fine. */
  static void assertNothingLeftAndNextRunFine(TestDatabase database) throws Exception {
    Sessions.awaitGone(database);
    if (database.isPostgresql()) {
      assertThat(Sessions.advisoryLocks(database)).isZero();
    }
    assertThat(database.tables()).doesNotContain("effects");
    assertThat(history(database)).isEmpty();

    assertThat(first(database, EFFECTS).build().up().succeeded()).hasSize(2);
    assertThat(database.tables()).contains("effects");
    assertThat(history(database)).containsExactly("steps:1", "steps:2");
  }

  /** The recorded migrations. */
  static List<String> history(TestDatabase database) throws SQLException {
    return database.query(
        "select module || ':' || version from rung_history order by applied_order");
  }

  /** The journal's entries as id and outcome. */
  static List<String> journal(TestDatabase database) throws SQLException {
    return database.query(
        "select module || ':' || version || ' ' || outcome from rung_journal order by sequence");
  }
}
