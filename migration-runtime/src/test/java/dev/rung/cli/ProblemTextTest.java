package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  @Test
  void looksLikeTheProblemItself() {
    assertThat(ProblemText.render(Samples.problem(), Tone.BAD, Samples.PLAIN))
        .isEqualTo(Samples.problem() + "\n");
  }

  @Test
  void paintsTheCodeAndTheFixes() {
    assertThat(
            ProblemText.render(
                Samples.problem(), Tone.BAD, new Look(80, false, true, Symbols.UNICODE)))
        .isEqualTo(
            """
            \u001b[31m[RUNG-203]\u001b[0m shop:2 changed after it was applied.
                applied  v1s:9f2c
                in code  v1s:b81e
              \u001b[32mfix:\u001b[0m restore the applied version
            """);
  }

  @Test
  void wrapsAWarningWithTheWordBeforeIt() {
    assertThat(ProblemText.warning(Samples.problem(), new Look(50, true, false, Symbols.UNICODE)))
        .isEqualTo(
            """
            warning [RUNG-203] shop:2 changed after it was
                applied.
                applied  v1s:9f2c
                in code  v1s:b81e
              fix: restore the applied version
            """);
  }

  @Test
  void keepsTheLinesOfADatabasesAnswerAndNothingThatSteersATerminal() {
    Problem problem =
        Problem.of(
            ProblemCode.MIGRATION_FAILED,
            "shop:1 failed.",
            "ERROR: no\r\n  at \u001b[2J",
            "mend it");
    assertThat(ProblemText.render(problem, Tone.BAD, Samples.PLAIN))
        .isEqualTo(
            """
            [RUNG-401] shop:1 failed.
                ERROR: no
                  at \\u001b[2J
              fix: mend it
            """);
  }

  @Test
  void wrapsSentencesOnAScreenButNoCommands() {
    Problem problem =
        new Problem(
            ProblemCode.CONNECT_FAILED,
            "The database cannot be reached, or refuses the login.",
            List.of(
                "url     jdbc:postgresql://localhost:1/x", "driver  Connection refused. Check it."),
            List.of(
                "check the URL, the login and whether the server runs",
                "run: rung status --url jdbc:postgresql://localhost:5432/shop"));
    Look screen = new Look(40, true, false, Symbols.UNICODE);
    assertThat(ProblemText.render(problem, Tone.BAD, screen))
        .isEqualTo(
            """
            [RUNG-304] The database cannot be
                reached, or refuses the login.
                url     jdbc:postgresql://localhost:1/x
                driver  Connection refused. Check
                        it.
              fix: check the URL, the login and
                   whether the server runs
              fix: run: rung status --url jdbc:postgresql://localhost:5432/shop
            """);
    assertThat(ProblemText.render(problem, Tone.BAD, screen.whole())).isEqualTo(problem + "\n");
  }
}
