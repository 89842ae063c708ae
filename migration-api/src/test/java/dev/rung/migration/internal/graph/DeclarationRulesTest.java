package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.findings;
import static dev.rung.migration.internal.graph.Drawn.withTraits;
import static dev.rung.migration.internal.graph.Trait.ABSTRACT;
import static dev.rung.migration.internal.graph.Trait.CONSTRUCTIBLE;
import static dev.rung.migration.internal.graph.Trait.FORWARD_ONLY;
import static dev.rung.migration.internal.graph.Trait.INNER;
import static dev.rung.migration.internal.graph.Trait.PUBLIC;
import static dev.rung.migration.internal.graph.Trait.REVERSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {

  @Test
  void acceptsBothKindsOfMigration() {
    assertThat(findings(List.of(withTraits("1", PUBLIC, CONSTRUCTIBLE, REVERSIBLE)), List.of()))
        .isEmpty();
    assertThat(findings(List.of(withTraits("1", PUBLIC, CONSTRUCTIBLE, FORWARD_ONLY)), List.of()))
        .isEmpty();
  }

  @Test
  void wantsPublicClasses() {
    assertOnlyFinding(
        withTraits("1", CONSTRUCTIBLE, REVERSIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-101] V1 is not public, so Rung cannot create it.
            main.V1  in main.jar
          fix: make V1 public, and every class around it""");
  }

  @Test
  void wantsConcreteClassesAndAsksThemForNoConstructor() {
    assertOnlyFinding(
        withTraits("1", PUBLIC, ABSTRACT, REVERSIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-103] V1 is abstract, so it can never run.
            main.V1  in main.jar
          fix: make it a final class, or move @Migration to the classes that extend it""");
  }

  @Test
  void wantsNoInstanceAroundAndTellsOfAnInnerClassOnce() {
    assertOnlyFinding(
        withTraits("1", INNER, REVERSIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-104] V1 is an inner or local class: it needs an instance around it.
            main.V1  in main.jar
          fix: make it a top-level class or a public static nested class""");
  }

  @Test
  void wantsAConstructorWithoutParameters() {
    assertOnlyFinding(
        withTraits("1", PUBLIC, REVERSIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-105] V1 has no public constructor without parameters.
            main.V1  in main.jar
          fix: add: public V1() {}""");
  }

  @Test
  void wantsAKind() {
    assertOnlyFinding(
        withTraits("1", PUBLIC, CONSTRUCTIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-106] V1 has @Migration, but implements neither ReversibleMigration nor ForwardOnlyMigration.
            main.V1  in main.jar
          fix: add: implements ReversibleMigration""");
  }

  @Test
  void wantsNotBothKinds() {
    assertOnlyFinding(
        withTraits("1", PUBLIC, CONSTRUCTIBLE, FORWARD_ONLY, REVERSIBLE),
        """
        ERROR at main.V1 TYPE 0
        [RUNG-107] V1 implements both ForwardOnlyMigration and ReversibleMigration.
            main.V1  in main.jar
          fix: keep ReversibleMigration if down() undoes up(), else ForwardOnlyMigration""");
  }

  @Test
  void wantsAReadableVersion() {
    assertOnlyFinding(
        facts("shop", "v2", List.of()),
        """
        ERROR at com.acme.Outer$Fill VERSION 0
        [RUNG-108] "v2" is no version.
            com.acme.Outer$Fill  in shop.jar
          fix: write digits in parts separated by dots or underscores, such as 1, 1.10 or 20261120074500""");
  }

  @Test
  void wantsAReadableModuleName() {
    assertOnlyFinding(
        facts("Shop", "2", List.of()),
        """
        ERROR at com.acme.Outer$Fill MODULE 0
        [RUNG-116] "Shop" is no module name.
            com.acme.Outer$Fill  in shop.jar
          fix: write a lower-case letter, then up to 62 lower-case letters, digits or hyphens""");
  }

  @Test
  void wantsReadableIdsAndPointsAtTheWrongOne() {
    assertThat(findings(List.of(facts("shop", "2", List.of("shop:1", "1"))), Drawn.facts("shop:1")))
        .contains(
            """
            ERROR at com.acme.Outer$Fill DEPENDS_ON_IDS 1
            [RUNG-112] "1" is no migration id.
              fix: write module:version, such as "shop:1\"""");
  }

  @Test
  void tellsEveryFaultOfAClass() {
    assertThat(findings(List.of(withTraits("x")), List.of()))
        .extracting(text -> text.replaceAll("(?s).*(RUNG-\\d+).*", "$1"))
        .containsExactly("RUNG-101", "RUNG-105", "RUNG-106", "RUNG-108");
  }

  private static void assertOnlyFinding(MigrationFacts facts, String text) {
    assertThat(findings(List.of(facts), List.of())).containsExactly(text);
  }

  private static MigrationFacts facts(String module, String version, List<String> ids) {
    return new MigrationFacts(
        "com.acme.Outer$Fill",
        "shop.jar",
        module,
        version,
        "",
        List.of(),
        ids,
        false,
        true,
        Set.of(PUBLIC, CONSTRUCTIBLE, REVERSIBLE));
  }
}
