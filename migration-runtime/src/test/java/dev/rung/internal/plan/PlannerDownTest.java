package dev.rung.internal.plan;

import static dev.rung.internal.plan.Planned.applied;
import static dev.rung.internal.plan.Planned.graph;
import static dev.rung.internal.plan.Planned.plan;
import static dev.rung.internal.plan.Planned.problems;
import static dev.rung.internal.plan.Planned.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Target;
import org.junit.jupiter.api.Test;

/** What a rollback does. */
class PlannerDownTest {

  @Test
  void revertsTheLastStepsInReverseOrderOfApplication() {
    var graph = graph("1", "2<-1", "3<-1");
    assertThat(steps(plan(graph, applied("1", "3<-1", "2<-1"), Target.downSteps(2))))
        .containsExactly("down main:2", "down main:3");
  }

  @Test
  void revertsAllDescendantsAndKeepsTheTarget() {
    // 1 <- 2 <- 4
    //   <- 3
    var graph = graph("1", "2<-1", "3<-1", "4<-2");
    assertThat(steps(plan(graph, applied("1", "2<-1", "3<-1", "4<-2"), Target.downTo("2"))))
        .containsExactly("down main:4");
  }

  @Test
  void judgesRollbacksByTheParentsThatWereRecorded() {
    var graph = graph("1", "2<-1", "3<-1");
    assertThat(steps(plan(graph, applied("1", "2<-1", "3<-2"), Target.downTo("2"))))
        .containsExactly("down main:3");
  }

  @Test
  void refusesToRevertWhatCannotBeUndone() {
    var graph = graph("1", "2!");
    assertThat(problems(plan(graph, applied("1", "2<-1"), Target.downSteps(1))))
        .containsExactly(
            """
            [RUNG-206] main:2 cannot be undone: it is a ForwardOnlyMigration.
                C2  in test
              fix: write a new migration that brings the schema where you want it""");
  }

  @Test
  void pullsNothingFromUnderAForeignDependent() {
    var graph = graph("a:1");
    assertThat(problems(plan(graph, applied("a:1", "b:1<-a:1"), Target.downSteps(1))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[RUNG-207] a:1 cannot be reverted alone: b:1 is applied and depends on it.");
  }

  @Test
  void refusesToGoDownToWhatIsNotApplied() {
    assertThat(problems(plan(graph("1", "2"), applied("1"), Target.downTo("2"))))
        .containsExactly(
            """
            [RUNG-210] main:2 is not applied, so nothing can go down to it.
              fix: see what is applied with: rung status""");
  }
}
