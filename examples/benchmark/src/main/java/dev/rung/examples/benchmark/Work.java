package dev.rung.examples.benchmark;

/** One contestant's way to do one scenario. Each opens and closes its own connection. */
@FunctionalInterface
interface Work {

  /** Does all of it, once. */
  void run() throws Exception;

  /**
   * Chooses it, and loads nothing that it needs.
   *
   * @param migrations how many there are
   */
  static Work of(Scenario scenario, Contestant contestant, String url, int migrations) {
    return switch (contestant) {
      case JDBC -> RawJdbc.work(scenario, url, migrations);
      case JOOQ -> new RawJooq(Statements.OF_CLASSES).work(scenario, url, migrations);
      case JOOQ_LOOP -> new RawJooq(Statements.OF_A_LOOP).work(scenario, url, migrations);
      case RUNG -> WithRung.work(scenario, url);
    };
  }
}
