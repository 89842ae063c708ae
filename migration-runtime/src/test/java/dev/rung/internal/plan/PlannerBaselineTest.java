package dev.rung.internal.plan;

import static dev.rung.internal.plan.Planned.applied;
import static dev.rung.internal.plan.Planned.checksums;
import static dev.rung.internal.plan.Planned.graph;
import static dev.rung.internal.plan.Planned.problems;
import static dev.rung.internal.plan.Planned.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.LateArrivals;
import dev.rung.Refactored;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a baseline records. */
class PlannerBaselineTest {

  @Test
  void baselineMarksTheTargetAndItsAncestors() {
    var graph = graph("1", "2", "3");
    var planner =
        new Planner(
            graph,
            checksums(graph),
            List.of(),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false));
    assertThat(steps(planner.baseline("2"))).containsExactly("mark main:1", "mark main:2");
  }

  @Test
  void baselineNeedsParentsOfOtherModulesInCodeOrHistory() {
    var graph = graph("b:1<-a:1", "b:2");
    var known =
        new Planner(
            graph,
            checksums(graph),
            applied("a:1"),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false));
    assertThat(steps(known.baseline("2"))).containsExactly("mark b:1", "mark b:2");
    var unknown =
        new Planner(
            graph,
            checksums(graph),
            List.of(),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false));
    assertThat(problems(unknown.baseline("2")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[RUNG-204] b:1 needs a:1, which is neither here nor applied.");
  }

  @Test
  void baselineIsRefusedWhereTheModuleHasHistory() {
    var graph = graph("1", "2");
    var planner =
        new Planner(
            graph,
            checksums(graph),
            applied("1"),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false));
    assertThat(problems(planner.baseline("2")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[RUNG-208] There is no baseline at main:2");
  }
}
