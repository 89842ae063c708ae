package dev.rung.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration;
import dev.rung.Target;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code has shop:1 to shop:4 and pay:1, as classes C1 to C4 and P1. */
class ComparedTest {
  private static final MigrationGraph GRAPH = graph();

  @Test
  void anUpgradeComparesWhatIsAppliedAndInTheCode() {
    assertThat(by(Target.latest(), row("shop:1", "C1"), row("shop:2", "C2")))
        .containsExactly("shop:1", "shop:2");
    assertThat(by(Target.upTo("shop:3"), row("shop:1", "C1"), row("pay:1", "P1")))
        .containsExactly("pay:1", "shop:1");
  }

  @Test
  void somebodyElsesModuleIsNoReasonToLookAtMore() {
    assertThat(by(Target.latest(), row("shop:1", "C1"), row("other:1", "O1")))
        .containsExactly("shop:1");
  }

  @Test
  void whatIsPendingMayBeARowWithoutCodeUnderAnotherId() {
    assertThat(by(Target.latest(), row("shop:1", "C1"), row("shop:9", "C9")))
        .containsExactly("shop:1", "shop:2", "shop:3", "shop:4");
    assertThat(by(Target.latest(), row("shop:1", "C1"), row("other:1", "P1")))
        .containsExactly("pay:1", "shop:1");
  }

  @Test
  void aRollbackComparesOnlyWhatItTakes() {
    AppliedMigration[] rows = {row("shop:1", "C1"), row("shop:2", "C2"), row("shop:3", "C3")};
    assertThat(by(Target.downSteps(1), rows)).containsExactly("shop:3");
    assertThat(by(Target.downTo("shop:1"), rows)).containsExactly("shop:2", "shop:3");
    assertThat(by(Target.downTo("nothing like it"), rows)).isEmpty();
  }

  @Test
  void aBaselineComparesNothing() {
    assertThat(Compared.by(new Intent.Baseline("shop:2"), GRAPH, List.of(row("pay:1", "P1"))))
        .isEmpty();
  }

  private static List<String> by(Target target, AppliedMigration... rows) {
    return Compared.by(new Intent.Reach(target), GRAPH, List.of(rows)).stream()
        .map(MigrationId::toString)
        .sorted()
        .toList();
  }

  private static AppliedMigration row(String id, String className) {
    MigrationId parsed = MigrationId.parse(id);
    int version = Integer.parseInt(parsed.version().value());
    List<MigrationId> parents =
        version == 1
            ? List.of()
            : List.of(MigrationId.parse(parsed.module() + ":" + (version - 1)));
    return new AppliedMigration(
        parsed,
        AppliedMigration.Kind.APPLIED,
        className,
        "",
        parents,
        "v1:0",
        version,
        Instant.EPOCH,
        Duration.ZERO,
        "run",
        "test",
        false);
  }

  private static MigrationGraph graph() {
    List<MigrationFacts> facts = new ArrayList<>();
    for (int version = 1; version <= 4; version++) {
      facts.add(facts("C" + version, "shop", version));
    }
    facts.add(facts("P1", "pay", 1));
    return ((MigrationGraph.Valid) MigrationGraph.of(facts, List.of())).graph();
  }

  private static MigrationFacts facts(String className, String module, int version) {
    return new MigrationFacts(
        className,
        module + ".jar",
        module,
        Integer.toString(version),
        "",
        List.of(),
        List.of(),
        false,
        true,
        EnumSet.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.REVERSIBLE));
  }
}
