package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationStatus.State;
import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlannedSql;
import dev.rung.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds docs/command-line.md complete. */
class CommandLineDocsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "command-line.md");

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesEveryCommandAndOption() {
    CommandLine line = CommandLines.create(new RungCommand(), List.of(), Samples.PLAIN);
    Set<String> names = new LinkedHashSet<>();
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              names.add(name);
              command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
            });
    names.removeAll(Set.of("--help", "--version"));
    assertThat(names)
        .hasSizeGreaterThan(25)
        .allSatisfy(name -> assertThat(page).containsPattern("`" + name + "[` ]"));
  }

  @Test
  void namesEveryExitCode() {
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("| " + code.number() + " | " + code.meaning() + " |");
    }
  }

  @Test
  void namesEveryKeyOfTheJson() {
    StatusReport status =
        new StatusReport(
            "db",
            "public",
            List.of(Samples.status("shop:1", State.APPLIED, "")),
            List.of(Samples.problem()),
            List.of());
    Plan plan = new Plan(List.of(Samples.apply("shop:2", "", true, false)), List.of(), "b81e");
    PlannedSql sql = new PlannedSql(plan.steps().get(0), List.of(), "");
    String json =
        JsonReports.status(status)
            + JsonReports.plan(new PlanResult.Ready(plan), List.of(sql))
            + JsonReports.checksums(List.of(Samples.checksum()), true)
            + JsonReports.plan(new PlanResult.UpToDate(0, List.of()), List.of())
            + JsonReports.plan(new PlanResult.Blocked(List.of(Samples.problem())), List.of());
    Set<String> keys = new LinkedHashSet<>();
    Matcher key = Pattern.compile("\"(\\w+)\": ").matcher(json);
    while (key.find()) {
      keys.add(key.group(1));
    }
    assertThat(keys)
        .hasSizeGreaterThan(35)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
