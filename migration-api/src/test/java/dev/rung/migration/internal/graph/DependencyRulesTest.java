package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.facts;
import static dev.rung.migration.internal.graph.Drawn.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyRulesTest {

  @Test
  void wantsOneMigrationForAnIdInAnySpelling() {
    assertThat(findings("1.0", "2", "01"))
        .containsExactly(
            """
            ERROR at main.V01 VERSION 0
            [RUNG-109] Two migrations have the id main:1.
                main.V1_0  version "1.0"  in main.jar
                main.V01   version "01"   in main.jar
              fix: give V01 a version of its own; the one that was not applied anywhere yet is free to change""");
  }

  @Test
  void letsModulesUseTheSameVersions() {
    assertThat(findings("a:1", "b:1", "1")).isEmpty();
  }

  @Test
  void wantsMigrationsInDependsOn() {
    assertThat(findings("1", "2 <- 1, util:5"))
        .containsExactly(
            """
            ERROR at main.V2 DEPENDS_ON 1
            [RUNG-110] V2 depends on V5, which is no migration.
                util.V5 has no @Migration
              fix: name a class with @Migration, or remove this entry""");
  }

  @Test
  void suggestsAnIdWhenTheModuleHasNoSuchVersion() {
    assertThat(findings("shop:1", "shop:12", "shop:20 <- #shop:13"))
        .containsExactly(
            """
            ERROR at shop.V20 DEPENDS_ON_IDS 0
            [RUNG-111] V20 depends on shop:13, which does not exist.
                the module shop has shop:1, shop:12
              fix: did you mean shop:12?""");
  }

  @Test
  void shortensALongListOfIds() {
    String[] lines =
        IntStream.range(1, 11)
            .mapToObj(i -> i == 10 ? "10 <- #0.5" : "" + i)
            .toArray(String[]::new);
    assertThat(findings(lines))
        .singleElement()
        .asString()
        .contains("\n    the module main has main:1 ... main:9\n");
  }

  @Test
  void onlyWarnsOfAModuleThatIsNotVisible() {
    assertThat(findings("shop:1", "shop:2 <- #warehouse:4"))
        .containsExactly(
            """
            WARNING at shop.V2 DEPENDS_ON_IDS 0
            [RUNG-118] The module warehouse of warehouse:4 is not visible here.
                it is looked up again when the migrations run
              fix: add the jar of warehouse to the class path""");
  }

  @Test
  void suggestsAModuleWithANearName() {
    assertThat(findings("billing:1", "shop:2 <- #biling:1"))
        .containsExactly(
            """
            WARNING at shop.V2 DEPENDS_ON_IDS 0
            [RUNG-118] The module biling of biling:1 is not visible here.
                it is looked up again when the migrations run
              fix: did you mean billing?""");
  }

  @Test
  void suggestsTheOwnModuleOnlyWhereItHasTheVersionBelow() {
    String told =
        """
        WARNING at shop.V%s DEPENDS_ON_IDS 0
        [RUNG-118] The module shpo of shpo:%s is not visible here.
            it is looked up again when the migrations run
          fix: %s""";
    assertThat(findings("shop:1", "shop:2 <- #shpo:1"))
        .containsExactly(told.formatted("2", "1", "did you mean shop?"));
    assertThat(findings("shop:1", "shop:2", "shop:3 <- #shpo:3"))
        .containsExactly(told.formatted("3", "3", "add the jar of shpo to the class path"));
    assertThat(findings("shop:1 <- #shpo:2", "shop:2"))
        .containsExactly(told.formatted("1", "2", "add the jar of shpo to the class path"));
  }

  @Test
  void suggestsNoModuleOfOneLetterForAnother() {
    assertThat(findings("a:1", "c:1 <- #b:1"))
        .containsExactly(
            """
            WARNING at c.V1 DEPENDS_ON_IDS 0
            [RUNG-118] The module b of b:1 is not visible here.
                it is looked up again when the migrations run
              fix: add the jar of b to the class path""");
  }

  @Test
  void onlyWarnsOfAVersionThatAVisibleModuleMayHaveElsewhere() {
    assertThat(findings(facts("shop:2 <- #billing:7"), facts("billing:1")))
        .containsExactly(
            """
            WARNING at shop.V2 DEPENDS_ON_IDS 0
            [RUNG-118] The migration billing:7 is not visible here.
                it is looked up again when the migrations run
              fix: name a class of the module billing in dependsOn instead, or check the version""");
  }

  @Test
  void wantsLowerVersionsOfTheOwnModule() {
    assertThat(findings("1", "2 <- 9", "9 <- 1"))
        .containsExactly(
            """
            ERROR at main.V2 DEPENDS_ON 0
            [RUNG-113] V2 (main:2) depends on main:9, a higher version of its own module.
              fix: give V2 a version above 9, or remove the dependency""");
  }

  @Test
  void tellsOfAHigherVersionThatDoesNotExistOnce() {
    assertThat(findings("1", "2 <- #9"))
        .singleElement()
        .asString()
        .contains("[RUNG-111] V2 depends on main:9, which does not exist.");
  }

  @Test
  void allowsHigherVersionsOfOtherModules() {
    assertThat(findings("a:9", "b:1 <- a:9")).isEmpty();
  }

  @Test
  void wantsNoMigrationToDependOnItself() {
    assertThat(findings("1", "2 <- 2"))
        .containsExactly(
            """
            ERROR at main.V2 DEPENDS_ON 0
            [RUNG-114] V2 (main:2) depends on itself.
              fix: remove the dependency""");
    assertThat(findings("1", "2 <- 1, #2.0"))
        .singleElement()
        .asString()
        .startsWith("ERROR at main.V2 DEPENDS_ON_IDS 0\n[RUNG-114] V2 (main:2) depends on itself.");
  }

  @Test
  void wantsNoOwnParentOfARoot() {
    assertThat(findings("1", "a:1", "2 <- a:1, 1 root"))
        .containsExactly(
            """
            ERROR at main.V2 ROOT 0
            [RUNG-115] V2 is a root and depends on main:1.
              fix: remove root = true, or the dependency""");
  }
}
