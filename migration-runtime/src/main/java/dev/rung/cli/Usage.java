package dev.rung.cli;

import dev.rung.Target;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line. It repeats no value that may be a secret. */
final class Usage {
  private Usage() {}

  static MigrationException wrong(String what, String... fixes) {
    return new MigrationException(new Problem(ProblemCode.USAGE, what, List.of(), List.of(fixes)));
  }

  /** What to print where no command is given: a line for each, and how to learn more. */
  static String brief(CommandLine line) {
    UsageMessageSpec rung = line.getCommandSpec().usageMessage();
    StringBuilder out = new StringBuilder("Usage: ").append(rung.customSynopsis()[0]).append('\n');
    out.append(rung.description()[0]).append("\n\n");
    int width = 0;
    for (String name : line.getSubcommands().keySet()) {
      width = Math.max(width, name.length());
    }
    for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
      String description = command.getValue().getCommandSpec().usageMessage().description()[0];
      int end = description.indexOf('.') + 1;
      out.append("  ").append(Text.padRight(command.getKey(), width)).append("  ");
      out.append(description, 0, end).append('\n');
    }
    out.append("\nrung COMMAND --help tells more of one, rung --help has everything.\n");
    return out.toString();
  }

  static Target.Down downSteps(String option, int steps) {
    if (steps < 1) {
      throw wrong(option + " is at least 1, but was " + steps + ".", "leave " + option + " out");
    }
    return Target.downSteps(steps);
  }

  /** Refuses a password on the command line, where every process of the machine can read it. */
  static void refusePassword(String[] args, CommandLine line) {
    for (int i = 0; i < args.length; i++) {
      boolean value = args[i].startsWith("--password=");
      if (args[i].equals("--password") && i + 1 < args.length) {
        String next = args[i + 1];
        value = !next.startsWith("-") && !line.getSubcommands().containsKey(next);
      }
      if (value) {
        throw wrong(
            "A password on the command line can be read by others, so --password takes no value.",
            "put it into the variable RUNG_PASSWORD",
            "put it into a file and name that: --password-file FILE",
            "be asked: write --password alone, at the end or before another option");
      }
    }
  }

  /** What picocli found, told as a problem. */
  static Problem problem(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    List<String> fixes = new ArrayList<>();
    String what;
    if (exception instanceof UnmatchedArgumentException unmatched) {
      what = unmatched(unmatched, command, fixes);
    } else if (exception instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().get(0).isPositional()) {
      what = command.getCommandName() + " needs " + missing.getMissing().get(0).paramLabel() + ".";
    } else {
      what = sentence(String.valueOf(exception.getMessage()));
    }
    fixes.add("see: " + command.getCommandSpec().qualifiedName() + " --help");
    return new Problem(ProblemCode.USAGE, what, List.of(), fixes);
  }

  private static String unmatched(
      UnmatchedArgumentException exception, CommandLine command, List<String> fixes) {
    String argument = exception.getUnmatched().get(0);
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    boolean option = exception.isUnknownOption();
    boolean noCommand = !option && !command.getSubcommands().isEmpty();
    List<String> instead = noCommand ? OtherWords.instead(name) : List.of();
    String suggestion = Suggestion.nearest(name, option ? options(command) : commands(command));
    fixes.addAll(instead);
    if (instead.isEmpty() && suggestion != null) {
      fixes.add("did you mean " + suggestion + "?");
    }
    if (option) {
      return "There is no option " + name + ".";
    }
    return noCommand
        ? "There is no command '" + name + "'."
        : command.getCommandName() + " takes no further argument: '" + name + "'.";
  }

  private static Collection<String> commands(CommandLine command) {
    return command.getSubcommands().keySet();
  }

  private static Collection<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName());
    }
    return names;
  }

  private static String sentence(String message) {
    String text = message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
    return text.endsWith(".") ? text : text + ".";
  }
}
