package dev.rung.examples.benchmark;

/** How migrations are compiled; the first is what the other is compared with. */
enum Compiling {
  JAVAC("javac"),
  JAVAC_WITH_RUNG("javac with Rung's processor");

  /** At most so many times as long as javac alone. */
  static final double LIMIT = 1.1;

  private final String title;

  Compiling(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
