package dev.rung.examples.benchmark;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;

/** Rung, as an application calls it. */
final class WithRung {
  private WithRung() {}

  static Work work(Scenario scenario, String url) {
    return switch (scenario) {
      case NOTHING_PENDING, MIGRATE -> () -> migrator(url).up();
      case ROLLBACK ->
          () -> migrator(url).down(Target.downSteps(Integer.MAX_VALUE), RunOptions.none());
      case STATUS -> () -> migrator(url).status();
      case VALIDATE -> () -> migrator(url).validate();
    };
  }

  private static Migrator migrator(String url) {
    return Migrator.builder(url).scan(MigrationJar.PACKAGE).build();
  }
}
