package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.advice;
import static dev.rung.migration.internal.graph.Drawn.facts;
import static dev.rung.migration.internal.graph.Drawn.findings;
import static dev.rung.migration.internal.graph.Drawn.texts;
import static dev.rung.migration.internal.graph.Drawn.withTraits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only a compilation tells. */
class AdviceRulesTest {

  @Test
  void warnsOnceOfAClassThatNoIndexLists() {
    Sight sight = new Sight(Set.of(), Set.of("core.V2"));
    assertThat(
            texts(
                MigrationGraph.ofSources(
                    facts("shop:1 <- core:2", "shop:2 <- core:2"), facts("core:2"), sight)))
        .containsExactly(
            """
            WARNING at shop.V1 DEPENDS_ON 0
            [RUNG-119] V1 depends on V2, which no index on the class path lists.
                its id core:2 comes from its annotations; other migrations of core are not known here
              fix: compile its jar with migration-annotations-processor on the processor path""");
  }

  @Test
  void warnsOnceOfAJarWithoutAModule() {
    assertThat(advice(facts("shop:1 <- 2", "shop:2 <- #3"), facts("2", "3")))
        .containsExactly(
            """
            WARNING at shop.V1 DEPENDS_ON 0
            [RUNG-120] V1 depends on main:2 of another jar, which names no module of its own.
                main.V2  in main.jar
              fix: put @MigrationModule("...") on the package-info of main, before a database has that jar's migrations""");
  }

  @Test
  void warnsOfANamedParentThatCannotBeUndone() {
    List<MigrationFacts> judged = new ArrayList<>(facts("shop:2", "shop:3 <- shop:1, shop:2"));
    judged.add(0, withTraits("shop:1", Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.FORWARD_ONLY));
    assertThat(advice(judged, List.of()))
        .containsExactly(
            """
            WARNING at shop.V3 DEPENDS_ON 0
            [RUNG-121] V3 can be undone, but not V1, which it depends on.
                shop:1  shop.V1  is a ForwardOnlyMigration
              fix: if its effects can be undone, make V1 a ReversibleMigration
              fix: if they cannot, put @SuppressWarnings("RUNG-121") on V3""");
  }

  @Test
  void tellsOfAnIdThatAVisibleModuleDoesNotHave() {
    assertThat(advice(facts("shop:1 <- #core:3"), facts("core:1", "core:2")))
        .containsExactly(
            """
            ERROR at shop.V1 DEPENDS_ON_IDS 0
            [RUNG-111] V1 depends on core:3, which does not exist.
                the module core has core:1, core:2
              fix: did you mean core:2?""");
  }

  @Test
  void isNotRepeatedWhenTheMigrationsRun() {
    assertThat(findings(facts("shop:1 <- 2"), facts("2"))).isEmpty();
  }
}
