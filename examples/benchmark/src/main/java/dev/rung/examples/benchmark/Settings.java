package dev.rung.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param rounds how often
 * @param migrations how many
 * @param products sqlite, postgresql
 * @param scenarios which
 * @param compiled how many migrations to compile with and without the processor; 0 for none
 * @param linear numbers of migrations to compare with each other on SQLite; may be empty
 */
record Settings(
    int rounds,
    int migrations,
    List<String> products,
    Set<Scenario> scenarios,
    int compiled,
    List<Integer> linear) {

  /** Reads {@code name=value}, each optional, lists separated by commas. */
  static Settings parse(String... args) {
    int rounds = 11;
    int migrations = 1000;
    List<String> products = List.of("sqlite", "postgresql");
    Set<Scenario> scenarios = EnumSet.allOf(Scenario.class);
    int compiled = 1000;
    List<Integer> linear = List.of(50, 500, 5000);
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String value = arg.substring(equals + 1);
      List<String> values = value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
      switch (arg.substring(0, Math.max(0, equals))) {
        case "rounds" -> rounds = Integer.parseInt(value);
        case "migrations" -> migrations = Integer.parseInt(value);
        case "databases" -> products = values;
        case "scenarios" -> {
          scenarios = EnumSet.noneOf(Scenario.class);
          for (String name : values) {
            scenarios.add(Scenario.valueOf(name));
          }
        }
        case "compile" -> compiled = Integer.parseInt(value);
        case "linear" -> {
          linear = new ArrayList<>();
          for (String number : values) {
            linear.add(Integer.valueOf(number));
          }
        }
        default ->
            throw new IllegalArgumentException(
                "rounds=, migrations=, databases=, scenarios=, compile= or linear=, but not "
                    + arg);
      }
    }
    return new Settings(rounds, migrations, products, scenarios, compiled, linear);
  }
}
