package dev.rung.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the command line inside the test's process, with surroundings of the test's choice. */
record CliRun(
    Map<String, String> environment,
    boolean terminal,
    Consumer<RungConfig> setup,
    @Nullable String passwordAnswer) {

  /** What came of it. */
  record Result(int code, String out, String err) {}

  static CliRun with(Map<String, String> environment) {
    return new CliRun(environment, false, config -> {}, null);
  }

  CliRun onTerminal() {
    return new CliRun(environment, true, setup, passwordAnswer);
  }

  CliRun answering(String password) {
    return new CliRun(environment, terminal, setup, password);
  }

  CliRun config(Consumer<RungConfig> config) {
    return new CliRun(environment, terminal, config, passwordAnswer);
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal surroundings =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            terminal,
            terminal,
            Symbols.UNICODE,
            () -> 0,
            environment,
            question -> passwordAnswer);
    RungConfig config = new RungConfig();
    setup.accept(config);
    ExitCode code = new Invocation(config, surroundings).run(args);
    return new Result(
        code.number(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
