package dev.rung.cli;

import java.util.function.Consumer;

/**
 * The whole command line as one call, for an application's own main:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   System.exit(Rung.run(args, config -> config.scan("com.acme.shop.migrations")));
 * }
 * }</pre>
 *
 * <p>On SIGTERM and SIGINT the run is cancelled and rolled back before the process ends.
 */
public final class Rung {
  private Rung() {}

  /**
   * Runs one command. Results go to standard output, problems to standard error; nothing is thrown
   * for what a user can mend.
   *
   * @param args as given to main
   * @param setup says where the migrations are, and what else the application knows
   * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 code and database disagree, 4 another
   *     run holds the lock, 5 something is pending (status --check)
   */
  public static int run(String[] args, Consumer<RungConfig> setup) {
    quieten("org.jooq.no-logo");
    quieten("org.jooq.no-tips");
    RungConfig config = new RungConfig();
    setup.accept(config);
    return new Invocation(config, Terminal.system()).run(args).number();
  }

  /** jOOQ reads it when it is loaded, which has not happened yet. */
  private static void quieten(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }
}
