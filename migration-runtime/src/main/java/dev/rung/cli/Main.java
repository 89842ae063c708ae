package dev.rung.cli;

/**
 * The main class of rung-cli.jar: the command line without an application around it. The options
 * {@code --jar} and {@code --package} say where the migrations are.
 */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Rung.run(args, config -> {}));
  }
}
