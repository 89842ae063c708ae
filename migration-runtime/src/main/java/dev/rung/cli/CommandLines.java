package dev.rung.cli;

import dev.rung.LateArrivals;
import dev.rung.Refactored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Sets picocli up: how values are read and how help looks. */
final class CommandLines {
  private static final int COMMON_OPTIONS = 10;

  /** The commands, in the order of the help. */
  private static final List<String> NAMES =
      List.of(
          "status",
          "plan",
          "up",
          "down",
          "wait",
          "validate",
          "history",
          "graph",
          "checksum",
          "baseline",
          "accept");

  private CommandLines() {}

  /**
   * The command line with the commands that the arguments name, or with all when they name none:
   * picocli's reflection on a command costs a noticeable part of a short run.
   */
  static CommandLine create(RungCommand options, List<String> arguments, Look look) {
    CommandLine line = new CommandLine(options);
    boolean named = false;
    for (String name : NAMES) {
      if (arguments.contains(name)) {
        line.addSubcommand(command(name));
        named = true;
      }
    }
    if (!named) {
      for (String name : NAMES) {
        line.addSubcommand(command(name));
      }
    }
    line.setExpandAtFiles(false); // an argument that starts with @ is an argument
    line.registerConverter(Duration.class, new Durations());
    line.registerConverter(LateArrivals.class, new LatePolicy());
    line.registerConverter(Refactored.class, new RefactoredPolicy());
    line.setUsageHelpWidth(Math.max(60, Math.min(100, look.width())));
    line.setColorScheme(Help.defaultColorScheme(look.colors() ? Help.Ansi.ON : Help.Ansi.OFF));
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CommandLines::allGroups);
    line.setHelpSectionKeys(
        List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER));
    describeExitCodes(line);
    line.getCommandSpec().usageMessage().customSynopsis("rung COMMAND [OPTION...]");
    for (CommandLine command : line.getSubcommands().values()) {
      describeExitCodes(command);
      command
          .getHelpSectionMap()
          .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CommandLines::ownOptions);
      command.getCommandSpec().usageMessage().footer("%nrung --help lists what all commands have.");
    }
    return line;
  }

  private static Action command(String name) {
    return switch (name) {
      case "status" -> new StatusCommand();
      case "plan" -> new PlanCommand();
      case "up" -> new UpCommand();
      case "down" -> new DownCommand();
      case "wait" -> new WaitCommand();
      case "validate" -> new ValidateCommand();
      case "history" -> new HistoryCommand();
      case "graph" -> new GraphCommand();
      case "checksum" -> new ChecksumCommand();
      case "baseline" -> new BaselineCommand();
      case "accept" -> new AcceptCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void describeExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.number()), code.meaning());
    }
    codes.put("143", "ended by SIGTERM and rolled back; 130 by SIGINT");
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.commandListHeading("%nCommands:%n");
    usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
  }

  /** The options of every command, in the groups that their order numbers make. */
  private static String allGroups(Help help) {
    return group(help, "Database", 10)
        + group(help, "Migrations", 20)
        + group(help, "Run", 30)
        + group(help, "Screen", 40);
  }

  private static String ownOptions(Help help) {
    return options(help, "Options", 0, COMMON_OPTIONS);
  }

  private static String group(Help help, String heading, int first) {
    return options(help, heading, first, first + 10);
  }

  private static String options(Help help, String heading, int first, int end) {
    List<OptionSpec> options = new ArrayList<>();
    for (OptionSpec option : help.commandSpec().options()) {
      int order = Math.max(0, option.order());
      if (order >= first && order < end && !option.usageHelp() && !option.versionHelp()) {
        options.add(option);
      }
    }
    if (options.isEmpty()) {
      return "";
    }
    Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
    layout.addOptions(options, help.parameterLabelRenderer());
    return System.lineSeparator() + heading + ":" + System.lineSeparator() + layout;
  }
}
