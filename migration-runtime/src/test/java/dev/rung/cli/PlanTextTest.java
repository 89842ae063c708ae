package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlanStep;
import dev.rung.PlannedSql;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  @Test
  void listsStepsWithTheirNotesThenWarningsAndFingerprint() {
    Plan plan =
        new Plan(
            List.of(
                Samples.apply("shop:3", "Add orders", true, false),
                Samples.apply("shop:10", "", false, false),
                Samples.apply("shop:2.5", "Mend customers", false, true)),
            List.of(Samples.problem()),
            "9f2c41d0");
    assertThat(PlanText.render(plan, Samples.PLAIN))
        .isEqualTo(
            """
            Plan of 3 steps

                 STEP   ID        NOTE                DESCRIPTION
              1  apply  shop:3                        Add orders
              2  apply  shop:10   forward only        AddOrders
              3  apply  shop:2.5  late, forward only  Mend customers

            [RUNG-203] shop:2 changed after it was applied.
                applied  v1s:9f2c
                in code  v1s:b81e
              fix: restore the applied version

            Fingerprint 9f2c41d0
            """);
  }

  @Test
  void saysRevertForAWayDown() {
    Plan plan = new Plan(List.of(Samples.revert("shop:3")), List.of(), "b81e");
    assertThat(PlanText.render(plan, Samples.PLAIN))
        .isEqualTo(
            """
            Plan of 1 step

                 STEP    ID      DESCRIPTION
              1  revert  shop:3  AddOrders

            Fingerprint b81e
            """);
  }

  @Test
  void saysHowFarTheDatabaseIs() {
    assertThat(
            PlanText.upToDate(
                new PlanResult.UpToDate(5, List.of(Samples.id("billing:2"), Samples.id("shop:3")))))
        .isEqualTo("Nothing to do: 5 applied, up to billing:2, shop:3.\n");
    assertThat(PlanText.upToDate(new PlanResult.UpToDate(0, List.of())))
        .isEqualTo("Nothing to do: nothing is applied.\n");
  }

  @Test
  void writesAScriptInWhichForeignWordsCannotLeaveTheirComment() {
    PlanStep step = Samples.apply("shop:3", "Add\ndrop table x; --", true, false);
    assertThat(
            PlanText.sql(
                List.of(
                    new PlannedSql(step, List.of("create table a (\n  id int\n)", "select 1;"), ""),
                    new PlannedSql(
                        Samples.revert("shop:4"), List.of("drop '\u001b'"), "it reads rows"))))
        .isEqualTo(
            """
            -- 1/2 apply shop:3  Add\\u000adrop table x; --
            create table a (
              id int
            );
            select 1;

            -- 2/2 revert shop:4  AddOrders
            drop '\\u001b';
            -- incomplete: it reads rows
            """);
  }
}
