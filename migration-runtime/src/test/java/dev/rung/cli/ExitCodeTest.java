package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract with scripts: whoever changes this test breaks them. */
class ExitCodeTest {

  @Test
  void keepsItsNumbers() {
    Map<Integer, String> numbers = new TreeMap<>();
    for (ExitCode code : ExitCode.values()) {
      numbers.put(code.number(), code.name());
    }
    assertThat(numbers)
        .isEqualTo(
            Map.of(0, "OK", 1, "FAILED", 2, "USAGE", 3, "BLOCKED", 4, "LOCKED", 5, "PENDING"));
  }

  @Test
  void isPrintedByHelp() {
    assertThat(CliRun.with(Map.of()).run("up", "--help").out())
        .contains(
            """
            Exit codes:
              0     done, or nothing to do
              1     a migration or the database failed
              2     the command line is wrong
              3     code and database disagree; nothing was run
              4     another run holds the lock
              5     something is pending (status --check, wait)
              143   ended by SIGTERM and rolled back; 130 by SIGINT
            """);
  }

  @Test
  void followsTheKindOfProblem() {
    assertThat(of(ProblemCode.CYCLE)).isEqualTo(ExitCode.BLOCKED);
    assertThat(of(ProblemCode.CHECKSUM_CHANGED)).isEqualTo(ExitCode.BLOCKED);
    assertThat(of(ProblemCode.PACKAGE_NOT_FOUND)).isEqualTo(ExitCode.BLOCKED);
    assertThat(of(ProblemCode.LOCK_TIMEOUT)).isEqualTo(ExitCode.LOCKED);
    assertThat(of(ProblemCode.DATABASE_AHEAD)).isEqualTo(ExitCode.BLOCKED);
    assertThat(of(ProblemCode.NOT_READY)).isEqualTo(ExitCode.PENDING);
    assertThat(of(ProblemCode.USAGE)).isEqualTo(ExitCode.USAGE);
    assertThat(of(ProblemCode.NO_DATABASE)).isEqualTo(ExitCode.USAGE);
    List<ProblemCode> failing =
        Arrays.stream(ProblemCode.values())
            .filter(code -> code.id().startsWith("RUNG-3") || code.id().startsWith("RUNG-4"))
            .filter(code -> code != ProblemCode.LOCK_TIMEOUT)
            .toList();
    assertThat(failing)
        .hasSizeGreaterThan(20)
        .allSatisfy(code -> assertThat(of(code)).isEqualTo(ExitCode.FAILED));
  }

  private static ExitCode of(ProblemCode code) {
    return ExitCode.of(List.of(Problem.of(code, "It is so.", "", "mend it")));
  }
}
