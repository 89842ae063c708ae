package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  @Test
  void looksLikeTheProblemItself() {
    assertThat(ProblemText.render(Samples.problem(), Tone.BAD, Samples.PLAIN))
        .isEqualTo(Samples.problem() + "\n");
  }

  @Test
  void paintsTheCodeAndTheFixes() {
    assertThat(ProblemText.render(Samples.problem(), Tone.BAD, new Look(80, true, Symbols.UNICODE)))
        .isEqualTo(
            """
            \u001b[31m[RUNG-203]\u001b[0m shop:2 changed after it was applied.
                applied  v1s:9f2c
                in code  v1s:b81e
              \u001b[32mfix:\u001b[0m restore the applied version
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
}
