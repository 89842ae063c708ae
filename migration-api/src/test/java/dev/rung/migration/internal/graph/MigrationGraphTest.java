package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.graph;
import static dev.rung.migration.internal.graph.Drawn.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationGraphTest {

  @Test
  void chainsAPlainNumberedListByVersion() {
    // 1.9 <- 1.10 <- 9 <- 10
    assertThat(order(graph("10", "9", "1.10", "1.9")))
        .containsExactly("1.9", "1.10 <- 1.9", "9 <- 1.10", "10 <- 9");
  }

  @Test
  void forksWhereAMigrationNamesAnOwnParent() {
    // 1 <-+- 2 <- 4
    //     +- 3
    assertThat(order(graph("1", "2", "3 <- 1", "4 <- 2")))
        .containsExactly("1", "2 <- 1", "3 <- 1", "4 <- 2");
  }

  @Test
  void mergesWhereAMigrationNamesSeveralOwnParents() {
    // 1 <-+- 2 <-+- 4 <- 5
    //     +- 3 <-+
    assertThat(order(graph("1", "2 <- 1", "3 <- 1", "4 <- 3, 2", "5")))
        .containsExactly("1", "2 <- 1", "3 <- 1", "4 <- 2, 3", "5 <- 4");
  }

  @Test
  void givesARootNoParentInItsOwnModule() {
    // 1 <- 2      3 <- 4
    assertThat(order(graph("1", "2", "3 root", "4"))).containsExactly("1", "2 <- 1", "3", "4 <- 3");
  }

  @Test
  void addsParentsInOtherModulesToTheImplicitOne() {
    // billing:1 <- billing:2 <-+
    //                   1 <----+- 2
    assertThat(order(graph("1", "2 <- billing:2", "billing:1", "billing:2")))
        .containsExactly("billing:1", "billing:2 <- billing:1", "1", "2 <- billing:2, 1");
  }

  @Test
  void keepsParentsOfOtherModulesOfARoot() {
    assertThat(order(graph("1", "2 <- a:1 root", "a:1"))).containsExactly("a:1", "1", "2 <- a:1");
  }

  @Test
  void namesAParentOnceHoweverOftenItIsDeclared() {
    assertThat(order(graph("1", "2 <- 1, #1"))).containsExactly("1", "2 <- 1");
  }

  @Test
  void breaksTiesByModuleThenVersion() {
    // four roots, and b:1, which comes as soon as its parent c:1 is done
    assertThat(order(graph("c:10 root", "c:9 root", "b:1 <- c:1", "c:1", "a:2")))
        .containsExactly("a:2", "c:1", "b:1 <- c:1", "c:9", "c:10");
  }

  @Test
  void takesParentsByIdLikeParentsByClass() {
    assertThat(order(graph("1", "2", "3 <- #1"))).isEqualTo(order(graph("1", "2", "3 <- 1")));
  }

  @Test
  void keepsAParentThatIsOnlyVisible() {
    MigrationGraph.Result result =
        MigrationGraph.of(Drawn.facts("1 <- a:7"), Drawn.facts("a:7", "a:8"));
    assertThat(result.findings()).isEmpty();
    assertThat(order(((MigrationGraph.Valid) result).graph())).containsExactly("1 <- a:7");
  }

  @Test
  void findsNodesByAnySpellingOfTheVersion() {
    MigrationGraph graph = graph("1.0", "02");
    assertThat(graph.node(MigrationId.parse("main:2.0")).facts().version()).isEqualTo("02");
    assertThat(graph.node(MigrationId.parse("main:3"))).isNull();
    assertThat(graph.node(MigrationId.parse("other:1"))).isNull();
  }

  @Test
  void listsModulesVersionsAndHeads() {
    // 1 <-+- 2 <- a:1
    //     +- 10
    MigrationGraph graph = graph("1", "10 <- 1", "2", "a:1 <- 2");
    assertThat(graph.modules()).containsExactly("a", "main");
    assertThat(graph.versions("main")).extracting("value").containsExactly("1", "2", "10");
    assertThat(graph.versions("b")).isEmpty();
    assertThat(graph.heads()).extracting(MigrationId::toString).containsExactly("a:1", "main:10");
  }

  @Test
  void isEmptyWithoutMigrations() {
    MigrationGraph graph = graph();
    assertThat(graph.nodes()).isEmpty();
    assertThat(graph.heads()).isEmpty();
    assertThat(graph.modules()).isEmpty();
  }

  @Test
  void tellsAllFindingsOfASetNotTheFirst() {
    MigrationGraph.Result result =
        MigrationGraph.of(Drawn.facts("x", "2 <- 2", "3 <- #9", "4 <- gone:1"), List.of());
    assertThat(result).isInstanceOf(MigrationGraph.Invalid.class);
    assertThat(result.findings())
        .extracting(finding -> finding.problem().code().id())
        .containsExactlyInAnyOrder("RUNG-108", "RUNG-114", "RUNG-111", "RUNG-110");
  }
}
