package dev.rung.examples.benchmark;

/** Who does the work. */
enum Contestant {
  JDBC("raw JDBC"),
  JOOQ("raw jOOQ"),
  RUNG("Rung");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
