package dev.rung.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration;
import dev.rung.LateArrivals;
import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlanStep;
import dev.rung.Target;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Migrations are written as {@code 3<-1,2}: version 3 names the parents 1 and 2; a trailing {@code
 * !} makes it forward-only. Without a module the module is {@code main}.
 */
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
        .isEqualTo(new PlanResult.UpToDate(2, List.of(id("2"))));
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
  void refusesAnAppliedMigrationWhoseClassIsGone() {
    var result = up(graph("1", "2", "4"), applied("1", "3<-1"));
    assertThat(problems(result))
        .containsExactly(
            """
            [RUNG-201] main:3 is applied, but its class is not here.
                applied   2026-01-02 03:04:05Z  as C3
                in code   versions 1 to 4
              fix: run the release that has main:3, or a newer one
              fix: if the class was deleted, restore it and undo it with: rung down""");
  }

  @Test
  void leavesRowsOfForeignModulesAlone() {
    assertThat(steps(up(graph("a:1"), applied("other:7")))).containsExactly("up a:1");
  }

  @Test
  void refusesAMigrationThatChangedAfterItWasApplied() {
    var graph = graph("1", "2");
    var checksums = checksums(graph);
    checksums.put(id("1"), "v1s:changed");
    var planner =
        new Planner(
            graph, checksums, applied("1"), List.of(), new Policies(LateArrivals.WARN, false));
    assertThat(problems(planner.plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-203] main:1 changed after it was applied.
                applied   v1s:1  2026-01-02 03:04:05Z  by run r1
                in code   v1s:changed  C1
              fix: restore the applied version and put the change in a new migration""");
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
            graph, checksums(graph), history, List.of(), new Policies(LateArrivals.ALLOW, false));
    assertThat(ready(allowed.plan(Target.latest())).warnings()).isEmpty();
    Plan warned = ready(up(graph, history));
    assertThat(warned.steps()).hasSize(1);
    assertThat(((PlanStep.Apply) warned.steps().get(0)).late()).isTrue();
    assertThat(warned.warnings()).hasSize(1);
    var refused =
        new Planner(
            graph, checksums(graph), history, List.of(), new Policies(LateArrivals.FAIL, false));
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

  @Test
  void baselineMarksTheTargetAndItsAncestors() {
    var graph = graph("1", "2", "3");
    var planner =
        new Planner(
            graph, checksums(graph), List.of(), List.of(), new Policies(LateArrivals.WARN, false));
    assertThat(steps(planner.baseline("2"))).containsExactly("mark main:1", "mark main:2");
  }

  @Test
  void baselineNeedsParentsOfOtherModulesInCodeOrHistory() {
    var graph = graph("b:1<-a:1", "b:2");
    var known = new Planner(graph, checksums(graph), applied("a:1"), LateArrivals.WARN);
    assertThat(steps(known.baseline("2"))).containsExactly("mark b:1", "mark b:2");
    var unknown = new Planner(graph, checksums(graph), List.of(), LateArrivals.WARN);
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
            List.of(),
            new Policies(LateArrivals.WARN, false));
    assertThat(problems(planner.baseline("2")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[RUNG-208] There is no baseline at main:2");
  }

  @Test
  void fingerprintNamesDirectionIdAndChecksum() {
    var graph = graph("1");
    String fingerprint = ready(up(graph, applied())).fingerprint();
    assertThat(ready(up(graph, applied())).fingerprint()).isEqualTo(fingerprint);
    var changed = checksums(graph);
    changed.put(id("1"), "v1s:other");
    var planner =
        new Planner(graph, changed, List.of(), List.of(), new Policies(LateArrivals.WARN, false));
    assertThat(ready(planner.plan(Target.latest())).fingerprint()).isNotEqualTo(fingerprint);
    assertThat(ready(planner.baseline("1")).fingerprint())
        .isNotEqualTo(ready(planner.plan(Target.latest())).fingerprint());
  }

  private static PlanResult up(MigrationGraph graph, List<AppliedMigration> applied) {
    return plan(graph, applied, Target.latest());
  }

  private static PlanResult plan(
      MigrationGraph graph, List<AppliedMigration> applied, Target target) {
    return new Planner(
            graph, checksums(graph), applied, List.of(), new Policies(LateArrivals.WARN, false))
        .plan(target);
  }

  private static Plan ready(PlanResult result) {
    assertThat(result).isInstanceOf(PlanResult.Ready.class);
    return ((PlanResult.Ready) result).plan();
  }

  private static List<String> steps(PlanResult result) {
    List<String> steps = new ArrayList<>();
    for (PlanStep step : ready(result).steps()) {
      String verb = step instanceof PlanStep.Apply ? "up" : "mark";
      steps.add((step instanceof PlanStep.Revert ? "down" : verb) + " " + step.id());
    }
    return steps;
  }

  private static List<String> problems(PlanResult result) {
    assertThat(result).isInstanceOf(PlanResult.Blocked.class);
    return ((PlanResult.Blocked) result).problems().stream().map(Problem::toString).toList();
  }

  private static MigrationGraph graph(String... migrations) {
    List<MigrationFacts> facts = new ArrayList<>();
    for (String text : migrations) {
      boolean forwardOnly = text.endsWith("!");
      String[] parts = text.replace("!", "").split("<-");
      MigrationId id = id(parts[0]);
      facts.add(
          new MigrationFacts(
              className(id),
              "test",
              id.module(),
              id.version().value(),
              "",
              List.of(),
              parents(parts).stream().map(MigrationId::toString).toList(),
              false,
              true,
              EnumSet.of(
                  Trait.PUBLIC,
                  Trait.CONSTRUCTIBLE,
                  forwardOnly ? Trait.FORWARD_ONLY : Trait.REVERSIBLE)));
    }
    MigrationGraph.Result result = MigrationGraph.of(facts, List.of());
    assertThat(result).isInstanceOf(MigrationGraph.Valid.class);
    return ((MigrationGraph.Valid) result).graph();
  }

  private static List<AppliedMigration> applied(String... migrations) {
    List<AppliedMigration> rows = new ArrayList<>();
    for (String text : migrations) {
      String[] parts = text.split("<-");
      MigrationId id = id(parts[0]);
      rows.add(
          new AppliedMigration(
              id,
              AppliedMigration.Kind.APPLIED,
              className(id),
              "",
              parents(parts),
              "v1s:" + id.version(),
              rows.size() + 1,
              Instant.parse("2026-01-02T03:04:05.678Z"),
              Duration.ofMillis(5),
              "r1",
              "test",
              parts[0].endsWith("+")));
    }
    return rows;
  }

  private static Map<MigrationId, String> checksums(MigrationGraph graph) {
    Map<MigrationId, String> checksums = new HashMap<>();
    graph.nodes().forEach(node -> checksums.put(node.id(), "v1s:" + node.id().version()));
    return checksums;
  }

  private static List<MigrationId> parents(String[] parts) {
    List<MigrationId> parents = new ArrayList<>();
    if (parts.length > 1) {
      for (String parent : parts[1].split(",")) {
        parents.add(id(parent));
      }
    }
    return parents;
  }

  private static MigrationId id(String text) {
    return MigrationId.parse(text.contains(":") ? text : "main:" + text);
  }

  private static String className(MigrationId id) {
    return "C" + (id.module().equals("main") ? "" : id.module()) + id.version();
  }
}
