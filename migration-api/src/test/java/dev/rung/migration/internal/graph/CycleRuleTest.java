package dev.rung.migration.internal.graph;

import static dev.rung.migration.internal.graph.Drawn.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CycleRuleTest {

  @Test
  void drawsTheCircleFromItsFirstMigrationOn() {
    // +-> orders:1 -> customers:1 -> regions:1 -+
    // +-----------------------------------------+
    assertThat(
            findings(
                "orders:1 <- customers:1", "customers:1 <- regions:1", "regions:1 <- orders:1"))
        .containsExactly(
            """
            ERROR at orders.V1 DEPENDS_ON 0
            [RUNG-102] These migrations depend on each other in a circle:
                orders.V1     depends on  customers.V1
                customers.V1  depends on  regions.V1
                regions.V1    depends on  orders.V1     (closes the circle)
              fix: remove one of these dependsOn entries; keep the one whose table the other references""");
  }

  @Test
  void tellsOneCircleOnceAndNotThoseThatHangOnIt() {
    // a:1 <-> b:2 <- c:3 <- d:4
    assertThat(findings("d:4 <- c:3", "c:3 <- b:2", "b:2 <- a:1", "a:1 <- b:2"))
        .containsExactly(
            """
            ERROR at b.V2 DEPENDS_ON 0
            [RUNG-102] These migrations depend on each other in a circle:
                V2  depends on  V1
                V1  depends on  V2  (closes the circle)
              fix: remove one of these dependsOn entries; keep the one whose table the other references""");
  }

  @Test
  void tellsEachOfSeveralCircles() {
    // a:1 <-> b:1    c:1 <-> d:1
    assertThat(findings("a:1 <- b:1", "b:1 <- a:1", "c:1 <- d:1", "d:1 <- c:1"))
        .extracting(text -> text.substring(0, text.indexOf('\n')))
        .containsExactly("ERROR at a.V1 DEPENDS_ON 0", "ERROR at c.V1 DEPENDS_ON 0");
  }

  @Test
  void showsTheShortestWayRound() {
    // a:1 -> b:2 -> c:3 -> a:1, and b:2 -> a:1
    assertThat(findings("a:1 <- b:2", "b:2 <- c:3, a:1", "c:3 <- a:1").get(0))
        .contains("    V1  depends on  V2\n    V2  depends on  V1  (closes the circle)\n");
  }

  @Test
  void countsImplicitParentsAndSaysSo() {
    // a:1 -> b:2 -> (implicit) b:1 -> a:1
    assertThat(findings("a:1 <- b:2", "b:1 <- a:1", "b:2"))
        .containsExactly(
            """
            ERROR at a.V1 DEPENDS_ON 0
            [RUNG-102] These migrations depend on each other in a circle:
                a.V1  depends on  b.V2
                b.V2  depends on  b.V1  (the next lower version)
                b.V1  depends on  a.V1  (closes the circle)
              fix: remove one of these dependsOn entries; keep the one whose table the other references""");
  }

  @Test
  void tellsACircleWithinAModuleInsteadOfItsHigherVersion() {
    // 1 -> 3 -> (named) 1
    assertThat(findings("1 <- 3", "3 <- 1"))
        .extracting(text -> text.substring(0, text.indexOf(']') + 1))
        .containsExactly("ERROR at main.V1 DEPENDS_ON 0\n[RUNG-102]");
  }

  @Test
  void pointsAtTheIdWhenTheDependencyIsNamedById() {
    assertThat(findings("a:1 <- #b:1", "b:1 <- #a:1"))
        .singleElement()
        .asString()
        .startsWith("ERROR at a.V1 DEPENDS_ON_IDS 0\n[RUNG-102]");
  }

  @Test
  void findsNoCircleInADiamond() {
    // 1 <-+- 2 <-+- 4
    //     +- 3 <-+
    assertThat(findings("1", "2 <- 1", "3 <- 1", "4 <- 2, 3")).isEmpty();
  }

  @Test
  void findsALongCircleWithoutRecursion() {
    String[] lines = new String[5_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "m" + i + ":1 <- m" + (i + 1) % lines.length + ":1";
    }
    List<String> found = findings(lines);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).lines().filter(line -> line.contains("depends on")).count())
        .isEqualTo(lines.length);
  }
}
