package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
  private final CliRun cli = CliRun.with(Map.of());

  private void refuses(CliRun run, String[] args, String message) {
    CliRun.Result result = run.run(args);
    assertThat(result.err()).isEqualTo(message);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  private static String[] args(String... args) {
    return args;
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    refuses(
        cli,
        args("valdate"),
        """
        [RUNG-603] There is no command 'valdate'.
          fix: did you mean validate?
          fix: see: rung --help
        """);
  }

  @Test
  void knowsTheWordsOfOtherTools() {
    refuses(
        cli,
        args("migrate"),
        """
        [RUNG-603] There is no command 'migrate'.
          fix: did you mean up?
          fix: see: rung --help
        """);
    refuses(
        cli,
        args("rollback"),
        """
        [RUNG-603] There is no command 'rollback'.
          fix: did you mean down?
          fix: see: rung --help
        """);
    refuses(
        cli,
        args("release-locks"),
        """
        [RUNG-603] There is no command 'release-locks'.
          fix: nothing needs to be unlocked; a lock ends with the process that holds it
          fix: see: rung --help
        """);
  }

  @Test
  void acceptsNothingWhereSomebodyAsksForRepair() {
    String message =
        """
        [RUNG-603] There is no command 'repair'.
          fix: accept changed code: rung accept ID --reason TEXT
          fix: nothing else needs repair; what fails is rolled back and leaves no row behind
          fix: see: rung --help
        """;
    refuses(cli, args("repair"), message);
    refuses(CliRun.with(Map.of("RUNG_URL", "jdbc:sqlite:unused.db")), args("repair"), message);
  }

  @Test
  void suggestsTheOptionThatWasMeantAndDoesNotRepeatItsValue() {
    refuses(
        cli,
        args("status", "--jsn=hunter2"),
        """
        [RUNG-603] There is no option --jsn.
          fix: did you mean --json?
          fix: see: rung status --help
        """);
  }

  @Test
  void suggestsTheNearestOfSeveralOptions() {
    refuses(
        cli,
        args("up", "--verbsoe"),
        """
        [RUNG-603] There is no option --verbsoe.
          fix: did you mean --verbose?
          fix: see: rung up --help
        """);
  }

  @Test
  void refusesWhatItCannotRead() {
    refuses(
        cli,
        args("up", "--lock-wait", "5"),
        """
        [RUNG-603] Invalid value for option '--lock-wait': '5' is no duration such as 500ms, 30s, 10m or 1h.
          fix: see: rung up --help
        """);
    refuses(
        cli,
        args("up", "--late", "no"),
        """
        [RUNG-603] Invalid value for option '--late': 'no' is none of allow, warn and fail.
          fix: see: rung up --help
        """);
    refuses(
        cli,
        args("up", "--refactored", "allow"),
        """
        [RUNG-603] Invalid value for option '--refactored': 'allow' is neither fail nor warn.
          fix: see: rung up --help
        """);
    refuses(
        cli,
        args("graph", "--format", "svg"),
        """
        [RUNG-603] Invalid value for option '--format': 'svg' is none of text, dot and mermaid.
          fix: see: rung graph --help
        """);
    refuses(
        cli,
        args("status", "twice"),
        """
        [RUNG-603] status takes no further argument: 'twice'.
          fix: see: rung status --help
        """);
  }

  @Test
  void readsNoFileThatAnArgumentSeemsToName(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("arguments.txt"), "--version");
    refuses(
        cli,
        args("status", "@" + file),
        "[RUNG-603] status takes no further argument: '@"
            + file
            + "'.\n  fix: see: rung status --help\n");
  }

  @Test
  void refusesTwoTargets() {
    refuses(
        cli,
        args("plan", "--to", "1", "--down-to", "2"),
        """
        [RUNG-603] --to=ID, --down-to=ID are mutually exclusive (specify only one).
          fix: see: rung plan --help
        """);
  }

  @Test
  void refusesABaselineOfNothing() {
    refuses(
        cli,
        args("baseline"),
        """
        [RUNG-603] baseline needs ID.
          fix: see: rung baseline --help
        """);
  }

  @Test
  void asksForTheReasonOfAnAcceptance() {
    refuses(
        cli,
        args("accept"),
        """
        [RUNG-603] accept needs ID.
          fix: see: rung accept --help
        """);
    refuses(
        CliRun.with(Map.of("RUNG_URL", "jdbc:sqlite:unused.db")),
        args("accept", "shop:2", "shop:3"),
        """
        [RUNG-603] accept needs --reason: the journal keeps why changed code is right.
          fix: say why: rung accept shop:2 shop:3 --reason "the helper was renamed"
        """);
  }

  @Test
  void refusesToGoDownByLessThanOneStep() {
    refuses(
        CliRun.with(Map.of("RUNG_URL", "jdbc:sqlite:unused.db")),
        args("down", "--steps", "0"),
        """
        [RUNG-603] --steps is at least 1, but was 0.
          fix: leave --steps out
        """);
  }

  @Test
  void asksForADatabase() {
    refuses(
        cli,
        args("status"),
        """
        [RUNG-605] Nothing says which database to use.
          fix: name it: --url jdbc:postgresql://HOST/DATABASE or --url jdbc:sqlite:FILE
          fix: set the variable RUNG_URL to such a URL
        """);
  }

  @Test
  void refusesAPasswordAmongTheArguments() {
    String message =
        """
        [RUNG-603] A password on the command line can be read by others, so --password takes no value.
          fix: put it into the variable RUNG_PASSWORD
          fix: put it into a file and name that: --password-file FILE
          fix: be asked: write --password alone, at the end or before another option
        """;
    refuses(cli, args("up", "--password=hunter2"), message);
    refuses(cli, args("up", "--password", "hunter2"), message);
    refuses(cli, args("--password", "hunter2", "up"), message);
  }

  @Test
  void refusesAPasswordInTheUrlOption() {
    refuses(
        cli,
        args("up", "--url", "jdbc:postgresql://h/d?user=x&password=hunter2&ssl=on"),
        """
        [RUNG-603] The URL has a password, and a command line can be read by others: jdbc:postgresql://h/d?user=x&password=***&ssl=on.
          fix: take the password out of the URL and put it into the variable RUNG_PASSWORD
          fix: put the whole URL into the variable RUNG_URL
        """);
  }

  @Test
  void refusesToAskForAPasswordWhereNobodyAnswers() {
    refuses(
        cli,
        args("--password", "status", "--url", "jdbc:sqlite:unused.db"),
        """
        [RUNG-603] There is no terminal on which to ask for the password.
          fix: put it into the variable RUNG_PASSWORD
          fix: put it into a file and name that: --password-file FILE
        """);
  }

  @Test
  void namesThePasswordFileThatIsNotThere(@TempDir Path directory) {
    Path file = directory.resolve("secret.txt");
    refuses(
        cli,
        args("status", "--url", "jdbc:sqlite:unused.db", "--password-file", file.toString()),
        "[RUNG-603] The password file "
            + file
            + " does not exist.\n  fix: name another: --password-file FILE\n");
  }

  @Test
  void printsHelpAndVersionOnRequestOnly() {
    assertThat(cli.run("--help").out()).startsWith("Usage: rung COMMAND [OPTION...]\n");
    assertThat(cli.run("--help").code()).isZero();
    assertThat(cli.run("up", "-h").out())
        .startsWith("Usage: rung up [--to ID] [--reason TEXT] [OPTION...]\n");
    assertThat(cli.run("--version").out()).startsWith("rung ").contains(", Java ");
  }

  @Test
  void namesTheCommandsInAFewLinesWhereNoneIsGiven() {
    refuses(
        cli,
        args(),
        """
        Usage: rung COMMAND [OPTION...]
        Database migrations written as Java classes.

          status    Show what is applied and what is pending.
          plan      Show what a run would do.
          up        Run what is pending.
          down      Revert what was applied last.
          wait      Wait until somebody else has applied everything.
          validate  Compare code and database in full, checksums included.
          history   Show what was applied, when and by which run.
          graph     Draw what depends on what, and what is applied.
          checksum  Show the checksum of each migration in the code.
          baseline  Record a migration and its ancestors as applied.
          accept    Accept that the code of applied migrations changed.

        rung COMMAND --help tells more of one, rung --help has everything.
        """);
  }
}
