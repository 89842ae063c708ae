package dev.rung.internal.plan;

import static dev.rung.internal.plan.Planned.applied;
import static dev.rung.internal.plan.Planned.checksums;
import static dev.rung.internal.plan.Planned.entry;
import static dev.rung.internal.plan.Planned.graph;
import static dev.rung.internal.plan.Planned.id;
import static dev.rung.internal.plan.Planned.planner;
import static dev.rung.internal.plan.Planned.problems;
import static dev.rung.internal.plan.Planned.ready;
import static dev.rung.internal.plan.Planned.renamed;
import static dev.rung.internal.plan.Planned.steps;
import static dev.rung.internal.plan.Planned.up;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration;
import dev.rung.LateArrivals;
import dev.rung.PlanStep;
import dev.rung.Refactored;
import dev.rung.Target;
import dev.rung.migration.internal.graph.MigrationGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where code and history disagree, and what is said of it. */
class AgreementTest {

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
            graph,
            checksums(graph),
            applied,
            evidence,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false))
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
            graph,
            checksums,
            applied("1"),
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false));
    assertThat(problems(planner.plan(Target.latest())))
        .containsExactly(
            """
            [RUNG-203] main:1 changed after it was applied.
                applied   v1s:1  2026-01-02 03:04:05Z  by run r1
                in code   v1s:changed  C1
              fix: restore the applied version and put the change in a new migration
              fix: if the database is as the code says: rung accept main:1 --reason "..."
            """
                .stripTrailing());
  }
}
