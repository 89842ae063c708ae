package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Problem CHANGED =
      new Problem(
          ProblemCode.CHECKSUM_CHANGED,
          "shop:2 changed after it was applied.",
          List.of("applied   v1:9f2c41d0", "in code   v1:b81e77aa"),
          List.of("restore the applied version", "run: rung accept shop:2"));
  private static final Problem BROKEN =
      Problem.of(ProblemCode.UNREADABLE, "Main.class cannot be read.", "", "compile it again");

  @Test
  void printsFactThenEvidenceThenFixes() {
    assertThat(CHANGED)
        .hasToString(
            """
            [RUNG-203] shop:2 changed after it was applied.
                applied   v1:9f2c41d0
                in code   v1:b81e77aa
              fix: restore the applied version
              fix: run: rung accept shop:2""");
  }

  @Test
  void leavesOutEmptyEvidence() {
    assertThat(BROKEN)
        .hasToString("[RUNG-502] Main.class cannot be read.\n  fix: compile it again");
  }

  @Test
  void refusesToLeaveTheUserWithoutAFix() {
    assertThatThrownBy(() -> new Problem(ProblemCode.CYCLE, "A circle.", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a problem names at least one fix: A circle.");
  }

  @Test
  void keepsItsOwnCopies() {
    List<String> fixes = new ArrayList<>(List.of("mend it"));
    Problem problem = new Problem(ProblemCode.CYCLE, "A circle.", List.of(), fixes);
    fixes.clear();
    assertThat(problem.fixes()).containsExactly("mend it");
  }

  @Test
  void isTheMessageOfItsException() {
    Exception cause = new IllegalStateException("disk");
    MigrationException e = new MigrationException(BROKEN, cause);
    assertThat(e).hasMessage(BROKEN.toString()).hasCause(cause);
    assertThat(e.problems()).containsExactly(BROKEN);
    assertThat(new MigrationException(BROKEN)).hasNoCause();
  }

  @Test
  void standsBelowTheOthersInOneException() {
    MigrationException e = new MigrationException(List.of(CHANGED, BROKEN), null);
    assertThat(e).hasMessage(CHANGED + "\n" + BROKEN);
    assertThat(e.problems()).containsExactly(CHANGED, BROKEN);
  }

  @Test
  void isNeverMissingFromAnException() {
    assertThatThrownBy(() -> new MigrationException(List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an exception names at least one problem");
  }
}
