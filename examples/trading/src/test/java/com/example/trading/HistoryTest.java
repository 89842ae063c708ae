package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trading.TestDatabase.Product;
import dev.rung.AppliedMigration;
import dev.rung.ExecutionReport;
import dev.rung.MigrationStatus;
import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history as a whole, up and down, through the same calls that a service makes. */
class HistoryTest {
  private static final List<String> IDS =
      List.of(
          "trading:1",
          "trading:2",
          "trading:3",
          "trading:4",
          "trading:5",
          "trading:6",
          "trading:7",
          "trading:8");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void goesUpInOrderAndDownToNothing(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();

      assertThat(steps(migrator.up())).isEqualTo(IDS);
      assertThat(database.schema())
          .contains("users", "portfolio_holdings", "orders", "trades", "user_preferences")
          .contains("account_summary", "orders_user_id_state_idx", "trades_order_id_idx");
      assertThat(steps(migrator.up())).isEmpty();

      assertThat(steps(migrator.down(Target.downSteps(IDS.size()), RunOptions.none())))
          .isEqualTo(reversed(IDS));
      assertThat(database.schema()).isEmpty();
      assertThat(migrator.history().applied()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingBehindAtAnyStepThatGoesUpAndDownAndUp(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();

      for (String id : IDS) {
        List<String> before = database.schema();
        assertThat(steps(migrator.up(Target.upTo(id)))).containsExactly(id);
        List<String> after = database.schema();

        assertThat(steps(migrator.down(Target.downSteps(1), RunOptions.none())))
            .containsExactly(id);
        assertThat(database.schema()).isEqualTo(before);

        assertThat(steps(migrator.up(Target.upTo(id)))).containsExactly(id);
        assertThat(database.schema()).isEqualTo(after);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesOnlyTheBranchThatATargetNeeds(Product product) throws Exception {
    // 1 <-+- 2 <-----------+
    //     +- 3 <- 4 <- 6 <- 7 <- 8
    //     +- 5
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();

      assertThat(steps(migrator.up(Target.upTo("5")))).containsExactly("trading:1", "trading:5");
      assertThat(steps(migrator.up(Target.upTo("4")))).containsExactly("trading:3", "trading:4");
      assertThat(steps(migrator.down(Target.downTo("3"), RunOptions.none())))
          .containsExactly("trading:4");
      assertThat(steps(migrator.up()))
          .containsExactly("trading:2", "trading:4", "trading:6", "trading:7", "trading:8");
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordsTheParentsThatEachMigrationNames(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();
      migrator.up();

      assertThat(migrator.history().applied())
          .extracting(AppliedMigration::parents)
          .extracting(Object::toString)
          .containsExactly(
              "[]",
              "[trading:1]",
              "[trading:1]",
              "[trading:1, trading:3]",
              "[trading:1]",
              "[trading:4]",
              "[trading:3, trading:6]",
              "[trading:2, trading:7]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void canBeUndoneAsAWhole(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(database.migrator().status().migrations())
          .hasSize(IDS.size())
          .allMatch(MigrationStatus::reversible);
    }
  }

  private static List<String> steps(ExecutionReport report) {
    return report.succeeded().stream().map(outcome -> outcome.step().id().toString()).toList();
  }

  private static List<String> reversed(List<String> ids) {
    return ids.stream().sorted((left, right) -> right.compareTo(left)).toList();
  }
}
