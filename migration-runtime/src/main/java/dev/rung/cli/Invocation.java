package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.migration.MigrationException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One call of the command line, from its arguments to its exit code. */
final class Invocation {
  private final RungConfig config;
  private final Terminal terminal;
  private final Secrets secrets = new Secrets();
  private final RungCommand options = new RungCommand();

  Invocation(RungConfig config, Terminal terminal) {
    this.config = config;
    this.terminal = terminal;
  }

  ExitCode run(String[] args) {
    List<String> arguments = Arrays.asList(args);
    boolean noColor = arguments.contains("--no-color");
    Output output = new Output(terminal, noColor, secrets);
    CommandLine line = CommandLines.create(options, arguments, output.look());
    try {
      Usage.refusePassword(args, line);
      return run(line.parseArgs(args), output);
    } catch (ParameterException wrong) {
      output.problems(List.of(Usage.problem(wrong)));
      return ExitCode.USAGE;
    } catch (MigrationException exception) {
      return tell(exception, output);
    } catch (RuntimeException | LinkageError unexpected) {
      return tell(unexpected, output);
    }
  }

  private ExitCode run(ParseResult parsed, Output output) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    if (last.isVersionHelpRequested() || parsed.isVersionHelpRequested()) {
      command.printVersionHelp(terminal.out(), command.getColorScheme().ansi());
      terminal.out().flush();
      return ExitCode.OK;
    }
    if (last.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
      output.result(command.getUsageMessage());
      return ExitCode.OK;
    }
    if (!(command.getCommand() instanceof Action action)) {
      output.error(Usage.brief(command));
      return ExitCode.USAGE;
    }
    return run(action, output);
  }

  private ExitCode run(Action action, Output output) {
    Migrator migrator = migrator(action, output);
    CancelOnExit cancelling = CancelOnExit.install(migrator, output);
    try {
      return action.run(migrator, output);
    } catch (MigrationException exception) {
      return tell(exception, output);
    } finally {
      // After the problems are told, since the process may end right then.
      cancelling.close();
    }
  }

  private Migrator migrator(Action action, Output output) {
    DatabaseChoice database =
        action.needsDatabase()
            ? DatabaseChoice.of(options, config, terminal)
            : DatabaseChoice.none();
    secrets.add(database.password());
    secrets.addFrom(database.url());
    Migrator.Builder builder =
        Migrator.builder(database.url(), database.user(), database.password());
    config.apply(builder);
    options.apply(builder);
    MigrationJars.apply(options.jars, options.packages, builder);
    return builder.listener(new Progress(output)).build();
  }

  private ExitCode tell(MigrationException exception, Output output) {
    output.problems(exception.problems());
    if (options.verbose) {
      output.trace(exception);
    }
    return ExitCode.of(exception.problems());
  }

  /** What nobody thought of: a fault of Rung, of a driver, or of what the application set up. */
  private ExitCode tell(Throwable unexpected, Output output) {
    output.error("Rung stopped at something unexpected: " + unexpected + "\n");
    if (options.verbose) {
      output.trace(unexpected);
    } else {
      output.error("  fix: run it again with --verbose, which shows where it comes from\n");
    }
    return ExitCode.FAILED;
  }
}
