package dev.rung.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.LateArrivals;
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
 * !} makes it forward-only, a trailing {@code +} an applied one backward compatible. Without a
 * module the module is {@code main}.
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
  void refusesADatabaseThatIsAheadAndTellsWhoAppliedWhat() {
    var graph = graph("shop:1", "shop:2");
    var history = applied("shop:1", "shop:2", "shop:3+<-shop:2", "shop:4<-shop:3");
    var planner = planner(graph, history, List.of(entry("shop:4")), false);
    assertThat(problems(planner.plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-211] The database is ahead of this code: it has shop:3 and shop:4, and shop:2 is the newest here.
                shop:3   2026-01-02 03:04:05Z  run r1  Rung test  backward compatible
                shop:4   2026-01-02 03:04:05Z  by ann@ci-7  run r1  Rung test  not backward compatible
                in code  shop:2  in test
              fix: run the release that has shop:4, or a newer one
              fix: undo them with the newer release: rung down --to shop:2""");
    assertThat(problems(planner(graph, history, List.of(), true).plan(Target.latest()))).hasSize(1);
    assertThat(Planner.isAhead(graph, history)).isTrue();
    assertThat(Planner.isAhead(graph, applied("shop:1", "other:9"))).isFalse();
  }

  @Test
  void allowsWhatIsAheadAndBackwardCompatible() {
    var graph = graph("1", "2");
    var history = applied("1", "2<-1", "3+<-2");
    assertThat(problems(planner(graph, history, List.of(), false).plan(Target.latest())))
        .singleElement()
        .asString()
        .startsWith("[RUNG-211] The database is ahead of this code: it has main:3, and main:2 is")
        .endsWith(
            "fix: since all of them are backward compatible, start beside them with: --allow-ahead");
    var allowing = planner(graph, history, List.of(), true);
    assertThat(allowing.plan(Target.latest()))
        .isEqualTo(new Decision.UpToDate(3, List.of(id("3"))));
    assertThat(allowing.disagreements()).isEmpty();
    assertThat(allowing.tolerated())
        .singleElement()
        .asString()
        .isEqualTo(
            """
            [RUNG-211] The database is ahead of this code: it has main:3, and main:2 is the newest here.
                main:3   2026-01-02 03:04:05Z  run r1  Rung test  backward compatible
                in code  main:2  in test
              fix: deploy the release that has main:3 here too, when it is time""");
  }

  @Test
  void allowsNothingInAModuleWhereBranchesMet() {
    //  1 <- 3 ahead
    //  1 <- 2 pending
    var graph = graph("1", "2");
    var history = applied("1", "3+<-1");
    assertThat(problems(planner(graph, history, List.of(), true).plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-211] The database is ahead of this code: it has main:3, and main:2 is the newest here.
                main:3   2026-01-02 03:04:05Z  run r1  Rung test  backward compatible
                in code  main:2  in test
                pending  main:2, which would come after them
              fix: run the release that has main:3, or a newer one""");
  }

  @Test
  void runsOtherModulesBesideOneThatIsAheadAndAllowed() {
    var graph = graph("a:1", "b:1");
    var planner = planner(graph, applied("a:1", "a:2+<-a:1"), List.of(), true);
    Decision.Ready plan = ready(planner.plan(Target.latest()));
    assertThat(plan.steps()).extracting(PlanStep::id).containsExactly(id("b:1"));
    assertThat(plan.warnings()).isEqualTo(planner.tolerated()).hasSize(1);
  }

  @Test
  void shortensALongListOfWhatIsAhead() {
    var rows = new ArrayList<String>();
    for (int i = 1; i <= 12; i++) {
      rows.add(String.valueOf(i));
    }
    String problem = problems(up(graph("1"), applied(rows.toArray(new String[0])))).get(0);
    assertThat(problem)
        .startsWith("[RUNG-211] The database is ahead of this code: it has main:2 to main:12 (11),")
        .contains("\n             and 3 more\n")
        .hasLineCount(13);
  }

  @Test
  void recognisesAMigrationWhoseVersionWasChanged() {
    var graph = graph("1", "3");
    var row = applied("1", "2<-1");
    assertThat(problems(up(graph, row))).hasSize(1).first().asString().startsWith("[RUNG-201]");
    assertThat(problems(sameCode(graph, row, "2", "3")))
        .containsExactly(
            """
            [RUNG-201] main:2 is applied, but not in the code; main:3 has its code.
                applied   main:2  2026-01-02 03:04:05Z  as C2
                in code   main:3  as C3, renamed
                the code  is the same but for its version
              fix: give C3 its version again: version = "2"
              fix: if main:3 is another migration, restore the class of main:2""");
  }

  @Test
  void believesTheCodeMoreThanTheClassName() {
    // C2 says 3 now and does something else; C4 does what C2 did
    var graph = graph("1", "3", "4");
    assertThat(
            problems(
                sameCode(graph, List.of(renamed("1", "C1"), renamed("2", "old.C3")), "2", "4")))
        .singleElement()
        .asString()
        .contains("; main:4 has its code.\n")
        .contains("\n    in code   main:4  as C4, moved and renamed\n");
    assertThat(
            problems(
                sameCode(graph, List.of(renamed("1", "C1"), renamed("2", "old.C3")), "2", "3")))
        .singleElement()
        .asString()
        .contains("\n    in code   main:3  as C3, moved\n");
    assertThat(problems(sameCode(graph, List.of(renamed("1", "C1"), renamed("2", "C3")), "2", "3")))
        .singleElement()
        .asString()
        .contains("\n    in code   main:3  as C3\n");
  }

  private static Decision sameCode(
      MigrationGraph graph, List<AppliedMigration> applied, String row, String node) {
    Evidence evidence = new Evidence(Map.of(), Map.of(id(row), id(node)), List.of());
    return new Planner(
            graph, checksums(graph), applied, evidence, new Policies(LateArrivals.WARN, false))
        .plan(Target.latest());
  }

  @Test
  void recognisesAChangedVersionByTheClassNameAlsoWhereItLooksAhead() {
    // C5 was applied as version 5 and says 4 now
    var graph = graph("1", "5");
    assertThat(problems(up(graph, List.of(renamed("1", "C1"), renamed("6", "C5")))))
        .containsExactly(
            """
            [RUNG-201] main:6 is applied, but not in the code; it seems to be main:5 there.
                applied   main:6  2026-01-02 03:04:05Z  as C5
                in code   main:5  the same class, C5
              fix: give C5 its version again: version = "6"
              fix: if main:5 is another migration, restore the class of main:6""");
  }

  @Test
  void recognisesAMigrationWhoseModuleWasChanged() {
    var graph = graph("billing:1");
    var row = renamed("1", "Cbilling1");
    assertThat(problems(up(graph, List.of(row))))
        .containsExactly(
            """
            [RUNG-201] main:1 is applied, but not in the code; it seems to be billing:1 there.
                applied   main:1  2026-01-02 03:04:05Z  as Cbilling1
                in code   billing:1  the same class, Cbilling1
              fix: give its package the module again: @MigrationModule("main")
              fix: if billing:1 is another migration, restore the class of main:1""");
    var checksums = checksums(graph);
    checksums.put(id("billing:1"), "v1s:other");
    assertThat(ready(planner(graph, checksums, List.of(row)).plan(Target.latest())).steps())
        .hasSize(1);
  }

  @Test
  void takesAnotherClassNameForNoChange() {
    assertThat(up(graph("1"), List.of(renamed("1", "old.pkg.FormerName"))))
        .isEqualTo(new Decision.UpToDate(1, List.of(id("1"))));
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
            graph, checksums, applied("1"), Evidence.NONE, new Policies(LateArrivals.WARN, false));
    assertThat(problems(planner.plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-203] main:1 changed after it was applied.
                applied   v1s:1  2026-01-02 03:04:05Z  by run r1
                in code   v1s:changed  C1
              fix: restore the applied version and put the change in a new migration
              fix: if the database is as the code says now, accept it: rung accept main:1 --reason "..."
            """
                .stripTrailing());
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
            new Policies(LateArrivals.ALLOW, false));
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
            new Policies(LateArrivals.FAIL, false));
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
            graph,
            checksums(graph),
            List.of(),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, false));
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
            new Policies(LateArrivals.WARN, false));
    assertThat(steps(known.baseline("2"))).containsExactly("mark b:1", "mark b:2");
    var unknown =
        new Planner(
            graph,
            checksums(graph),
            List.of(),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, false));
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

  private static Planner planner(
      MigrationGraph graph,
      List<AppliedMigration> applied,
      List<JournalEntry> journal,
      boolean allowAhead) {
    return new Planner(
        graph,
        checksums(graph),
        applied,
        new Evidence(Map.of(), Map.of(), journal),
        new Policies(LateArrivals.WARN, allowAhead));
  }

  private static Planner planner(
      MigrationGraph graph, Map<MigrationId, String> checksums, List<AppliedMigration> applied) {
    return new Planner(
        graph, checksums, applied, Evidence.NONE, new Policies(LateArrivals.WARN, false));
  }

  private static JournalEntry entry(String id) {
    return new JournalEntry(
        1,
        Instant.parse("2026-01-02T03:04:05Z"),
        id(id),
        JournalEntry.Outcome.SUCCEEDED,
        "v1s:" + id,
        Duration.ofMillis(5),
        "",
        "ann",
        "ci-7",
        "",
        "r1",
        "test",
        "");
  }

  /** A row as {@link #applied} makes it, recorded with another class name. */
  private static AppliedMigration renamed(String id, String className) {
    AppliedMigration row = applied(id).get(0);
    return new AppliedMigration(
        row.id(),
        row.kind(),
        className,
        "",
        List.of(),
        row.checksum(),
        row.appliedOrder(),
        row.appliedAt(),
        row.duration(),
        row.runId(),
        row.toolVersion(),
        false);
  }

  private static Decision up(MigrationGraph graph, List<AppliedMigration> applied) {
    return plan(graph, applied, Target.latest());
  }

  private static Decision plan(
      MigrationGraph graph, List<AppliedMigration> applied, Target target) {
    return new Planner(
            graph, checksums(graph), applied, Evidence.NONE, new Policies(LateArrivals.WARN, false))
        .plan(target);
  }

  private static Decision.Ready ready(Decision result) {
    assertThat(result).isInstanceOf(Decision.Ready.class);
    return (Decision.Ready) result;
  }

  private static List<String> steps(Decision result) {
    List<String> steps = new ArrayList<>();
    for (PlanStep step : ready(result).steps()) {
      String verb = step instanceof PlanStep.Apply ? "up" : "mark";
      steps.add((step instanceof PlanStep.Revert ? "down" : verb) + " " + step.id());
    }
    return steps;
  }

  private static List<String> problems(Decision result) {
    assertThat(result).isInstanceOf(Decision.Blocked.class);
    return ((Decision.Blocked) result).problems().stream().map(Problem::toString).toList();
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
      MigrationId id = id(parts[0].replace("+", ""));
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
