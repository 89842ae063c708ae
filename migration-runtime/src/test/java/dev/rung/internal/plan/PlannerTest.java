package dev.rung.internal.plan;

import static dev.rung.internal.plan.Planned.applied;
import static dev.rung.internal.plan.Planned.checksums;
import static dev.rung.internal.plan.Planned.graph;
import static dev.rung.internal.plan.Planned.id;
import static dev.rung.internal.plan.Planned.plan;
import static dev.rung.internal.plan.Planned.planner;
import static dev.rung.internal.plan.Planned.problems;
import static dev.rung.internal.plan.Planned.ready;
import static dev.rung.internal.plan.Planned.steps;
import static dev.rung.internal.plan.Planned.up;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.LateArrivals;
import dev.rung.PlanStep;
import dev.rung.Refactored;
import dev.rung.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an upgrade does. */
class PlannerTest {

  @Test
  void plansEverythingOnAFreshDatabase() {
    // 1 <- 2 <- 3
    assertThat(steps(up(graph("1", "2", "3"), applied())))
        .containsExactly("up main:1", "up main:2", "up main:3");
  }

  @Test
  void plansDependenciesBeforeDependents() {
    //  a:1 <- b:1 <-+
    //      <- c:1 <-+- d:1
    var graph = graph("a:1", "b:1<-a:1", "c:1<-a:1", "d:1<-b:1,c:1");
    assertThat(steps(up(graph, applied("a:1")))).containsExactly("up b:1", "up c:1", "up d:1");
  }

  @Test
  void isUpToDateWhenAllIsApplied() {
    var graph = graph("1", "2");
    assertThat(up(graph, applied("1", "2<-1")))
        .isEqualTo(new Decision.UpToDate(2, List.of(id("2"))));
  }

  @Test
  void stopsAtTheTargetAndItsPendingAncestors() {
    // 1 <- 2 <- 3      4 <- 3 only by order
    var graph = graph("1", "2<-1", "3<-1", "4<-2,3", "5<-3");
    assertThat(steps(plan(graph, applied("1"), Target.upTo("5"))))
        .containsExactly("up main:3", "up main:5");
  }

  @Test
  void acceptsABareVersionOnlyWhenThereIsOneModule() {
    assertThat(problems(plan(graph("a:1", "b:1"), applied(), Target.upTo("1"))))
        .containsExactly(
            """
            [RUNG-602] The version 1 could be of several modules.
                modules: a, b
              fix: write a:1
              fix: write b:1""");
  }

  @Test
  void suggestsTheIdThatWasMeant() {
    assertThat(problems(plan(graph("shop:1", "shop:2"), applied(), Target.upTo("shp:2"))))
        .containsExactly(
            """
            [RUNG-601] There is no migration shp:2.
              fix: did you mean shop:2?""");
  }

  @Test
  void needsParentsOfOtherModulesInCodeOrHistory() {
    var graph = graph("b:1<-a:1");
    assertThat(steps(up(graph, applied("a:1")))).containsExactly("up b:1");
    assertThat(problems(up(graph, applied())))
        .containsExactly(
            """
            [RUNG-204] b:1 needs a:1, which is neither here nor applied.
                Cb1  in test
              fix: add the jar or package of a to the ones that are scanned
              fix: or run the service that owns a first""");
  }

  @Test
  void runsALateArrivalWithAWarningOrNotByPolicy() {
    // 1 <- 3 applied, 2 arrives
    var graph = graph("1", "2<-1", "3<-1");
    var history = applied("1", "3<-1");
    var allowed =
        new Planner(
            graph,
            checksums(graph),
            history,
            Evidence.NONE,
            new Policies(LateArrivals.ALLOW, Refactored.FAIL, false));
    assertThat(ready(allowed.plan(Target.latest())).warnings()).isEmpty();
    Decision.Ready warned = ready(up(graph, history));
    assertThat(warned.steps()).hasSize(1);
    assertThat(((PlanStep.Apply) warned.steps().get(0)).late()).isTrue();
    assertThat(warned.warnings()).hasSize(1);
    var refused =
        new Planner(
            graph,
            checksums(graph),
            history,
            Evidence.NONE,
            new Policies(LateArrivals.FAIL, Refactored.FAIL, false));
    assertThat(problems(refused.plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-202] main:2 is older than main:3, which is applied already.
                C2  in test
              fix: if the order does not matter, allow it with: --late allow
              fix: if it does, give C2 a version above main:3""");
  }

  @Test
  void refusesALateArrivalThatAnAppliedMigrationNamesAsItsParent() {
    var graph = graph("1", "2<-1", "3<-2");
    assertThat(problems(up(graph, applied("1", "3<-2"))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[RUNG-204] main:3 is applied, but its parent main:2 is not.");
  }

  @Test
  void fingerprintNamesDirectionIdAndChecksum() {
    var graph = graph("1");
    var planner = planner(graph, applied(), List.of(), false);
    var up = ready(planner.plan(Target.latest()));
    String fingerprint = up.fingerprint(id -> "v1:a");
    assertThat(up.fingerprint(id -> "v1:a")).isEqualTo(fingerprint);
    assertThat(up.fingerprint(id -> "v1:b")).isNotEqualTo(fingerprint);
    assertThat(ready(planner.baseline("1")).fingerprint(id -> "v1:a")).isNotEqualTo(fingerprint);
  }

  @Test
  void revertsCountInAFingerprintAsTheyWereRecorded() {
    var down = ready(plan(graph("1"), applied("1"), Target.downSteps(1)));
    assertThat(down.fingerprint(id -> "v1:a")).isEqualTo(down.fingerprint(id -> "v1:b"));
  }
}
