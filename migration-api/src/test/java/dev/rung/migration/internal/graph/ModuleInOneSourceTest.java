package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.facts;
import static dev.rung.migration.internal.graph.Drawn.findings;
import static dev.rung.migration.internal.graph.Drawn.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleInOneSourceTest {

  @Test
  void wantsAModuleInOneSourceAndTellsItOnce() {
    List<MigrationFacts> judged = new ArrayList<>(facts("shop:1", "shop:2"));
    judged.add(in("web.jar", facts("shop:3").get(0)));
    judged.add(in("web.jar", facts("shop:4").get(0)));
    assertThat(findings(judged, List.of()))
        .containsExactly(
            """
            ERROR at shop.V1 TYPE 0
            [RUNG-117] The module shop is declared in two places.
                shop.V3  in web.jar
                shop.V1  in shop.jar
              fix: put @MigrationModule("...") with a name of its own on the package-info of one of them""");
  }

  @Test
  void isAnErrorWhereADependencyLeadsToTheOtherPlace() {
    //  shop:3 (here) -> billing:1 -> shop:1 (in web.jar)
    List<MigrationFacts> visible = new ArrayList<>(facts("billing:1 <- #shop:1"));
    visible.add(in("web.jar", facts("shop:1").get(0)));
    assertThat(findings(facts("shop:3 <- billing:1"), visible))
        .singleElement()
        .asString()
        .startsWith(
            "ERROR at shop.V3 TYPE 0\n[RUNG-117] The module shop is declared in two places.");
  }

  @Test
  void isAWarningWhereNothingLeadsToTheOtherPlace() {
    assertThat(findings(facts("shop:3"), List.of(in("web.jar", facts("shop:1").get(0)))))
        .containsExactly(
            """
            WARNING at shop.V3 TYPE 0
            [RUNG-117] The module shop is declared in two places.
                shop.V1  in web.jar
                shop.V3  in shop.jar
              fix: put @MigrationModule("...") with a name of its own on the package-info of one of them
              fix: if they never run together, put @SuppressWarnings("RUNG-117") on V3""");
  }

  @Test
  void tellsOfTwoOtherPlacesWhereTheModuleIsNamed() {
    List<MigrationFacts> visible = new ArrayList<>(facts("core:1"));
    visible.add(in("web.jar", facts("core:2").get(0)));
    assertThat(findings(facts("shop:1", "shop:2 <- #core:1, core:2"), visible))
        .containsExactly(
            """
            ERROR at shop.V2 DEPENDS_ON 0
            [RUNG-117] The module core is declared in two places.
                core.V1  in core.jar
                core.V2  in web.jar
              fix: put @MigrationModule("...") with a name of its own on the package-info of one of them""");
  }

  @Test
  void tellsNothingOfOtherPlacesWhenNothingIsJudged() {
    List<MigrationFacts> visible = new ArrayList<>(facts("core:1"));
    visible.add(in("web.jar", facts("core:2").get(0)));
    assertThat(findings(List.of(), visible)).isEmpty();
  }
}
