package dev.rung.examples.benchmark;

import static dev.rung.examples.benchmark.Contestant.JDBC;
import static dev.rung.examples.benchmark.Contestant.JOOQ;
import static dev.rung.examples.benchmark.Contestant.RUNG;

import java.util.List;

/** What is measured: the first call in a fresh JVM, connecting included. */
enum Scenario {
  /** A service starts and everything is applied; raw JDBC reads the history. */
  NOTHING_PENDING("nothing pending", 4.0, State.APPLIED, JDBC, RUNG),
  /** Everything is pending; each migration is one transaction with its history and journal rows. */
  MIGRATE("migrate", 1.25, State.EMPTY, JOOQ, JDBC, RUNG),
  /** Everything is reverted, last first. */
  ROLLBACK("rollback", 1.3, State.COPY, JOOQ, RUNG),
  /** What is applied and what is not; raw JDBC reads all columns of the history. */
  STATUS("status", 4.0, State.APPLIED, JDBC, RUNG),
  /** Checksums of all classes; raw JDBC compares the history with checksums known before. */
  VALIDATE("validate", 20.0, State.APPLIED, JDBC, RUNG);

  /** The database that a run starts from. */
  enum State {
    EMPTY,
    APPLIED,
    COPY
  }

  private final String title;
  private final double limit;
  private final State state;
  private final List<Contestant> contestants;

  Scenario(String title, double limit, State state, Contestant... contestants) {
    this.title = title;
    this.limit = limit;
    this.state = state;
    this.contestants = List.of(contestants);
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
    return contestants;
  }
}
