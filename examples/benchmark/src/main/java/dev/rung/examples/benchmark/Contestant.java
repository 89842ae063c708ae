package dev.rung.examples.benchmark;

/** Who does the work. */
enum Contestant {
  JDBC("raw JDBC"),
  /** The migrations' own code, called by hand. */
  JOOQ("raw jOOQ"),
  /** The same statements by one method, called in a loop. */
  JOOQ_LOOP("raw jOOQ, a loop"),
  RUNG("Rung");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
