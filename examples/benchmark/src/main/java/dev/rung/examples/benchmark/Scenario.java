package dev.rung.examples.benchmark;

import static dev.rung.examples.benchmark.Contestant.JDBC;
import static dev.rung.examples.benchmark.Contestant.JOOQ;
import static dev.rung.examples.benchmark.Contestant.JOOQ_LOOP;
import static dev.rung.examples.benchmark.Contestant.RUNG;

import java.util.List;

/** What is measured: the first call in a fresh JVM, connecting included. */
enum Scenario {
  /** A service starts and everything is applied; raw JDBC reads the history. */
  NOTHING_PENDING("nothing pending", 4.0, State.APPLIED),
  /** Everything is pending; each migration is one transaction with its history and journal rows. */
  MIGRATE("migrate", 1.25, State.EMPTY),
  /** Everything is reverted, last first. */
  ROLLBACK("rollback", 1.3, State.COPY),
  /** What is applied and what is not; raw JDBC reads all columns of the history. */
  STATUS("status", 4.0, State.APPLIED),
  /** Checksums of all classes; raw JDBC compares the history with checksums known before. */
  VALIDATE("validate", 20.0, State.APPLIED);

  /** The database that a run starts from. */
  enum State {
    EMPTY,
    APPLIED,
    COPY
  }

  private final String title;
  private final double limit;
  private final State state;

  Scenario(String title, double limit, State state) {
    this.title = title;
    this.limit = limit;
    this.state = state;
  }

  String title() {
    return title;
  }

  /** How many times the first contestant's time Rung may take. */
  double limit() {
    return limit;
  }

  State state() {
    return state;
  }

  /** The first is what the others are compared with. */
  List<Contestant> contestants() {
    return switch (this) {
      case MIGRATE -> List.of(JOOQ, JOOQ_LOOP, JDBC, RUNG);
      case ROLLBACK -> List.of(JOOQ, JOOQ_LOOP, RUNG);
      case NOTHING_PENDING, STATUS, VALIDATE -> List.of(JDBC, RUNG);
    };
  }
}
