package dev.rung.migration.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TopologicalOrderTest {

  @Test
  void takesTheSmallestOfThoseThatAreReadyOnRandomGraphs() {
    for (int seed = 0; seed < 300; seed++) {
      Map<MigrationId, List<MigrationId>> parents = randomGraph(new Random(seed), 30);
      Set<MigrationId> done = new HashSet<>();
      for (MigrationId next : MigrationGraph.topological(parents)) {
        assertThat(next).as("seed %d", seed).isEqualTo(smallestReady(parents, done));
        done.add(next);
      }
      assertThat(done).as("seed %d", seed).isEqualTo(parents.keySet());
    }
  }

  @Test
  void isTheSameForEveryOrderOfDeclaration() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Map<MigrationId, List<MigrationId>> parents = randomGraph(random, 30);
      List<MigrationId> keys = new ArrayList<>(parents.keySet());
      Collections.shuffle(keys, random);
      Map<MigrationId, List<MigrationId>> shuffled = new LinkedHashMap<>();
      for (MigrationId key : keys) {
        List<MigrationId> list = new ArrayList<>(parents.get(key));
        Collections.shuffle(list, random);
        shuffled.put(key, list);
      }
      assertThat(MigrationGraph.topological(shuffled))
          .as("seed %d", seed)
          .isEqualTo(MigrationGraph.topological(parents));
    }
  }

  @Test
  void leavesOutCirclesAndWhatDependsOnThem() {
    //  1 <- 2    3 <-> 4 <- 5
    Map<MigrationId, List<MigrationId>> parents =
        Map.of(
            id(1), List.of(),
            id(2), List.of(id(1)),
            id(3), List.of(id(4)),
            id(4), List.of(id(3)),
            id(5), List.of(id(4)));
    assertThat(MigrationGraph.topological(parents)).containsExactly(id(1), id(2));
    assertThat(MigrationGraph.circles(parents)).containsExactlyInAnyOrder(id(3), id(4));
  }

  @Test
  void skipsParentsThatAreNotThere() {
    assertThat(MigrationGraph.topological(Map.of(id(2), List.of(id(1))))).containsExactly(id(2));
  }

  @Test
  void looksAtEachParentOnce() {
    int nodes = 20_000;
    int width = 5;
    Counters counters = new Counters();
    Map<MigrationId, List<MigrationId>> parents = counters.new Parents();
    for (int i = 0; i < nodes; i++) {
      List<MigrationId> list = new ArrayList<>();
      for (int parent = Math.max(0, i - width); parent < i; parent++) {
        list.add(id(parent));
      }
      parents.put(id(i), counters.new Ids(list));
    }
    int edges = nodes * width - width * (width + 1) / 2;
    assertThat(MigrationGraph.topological(parents)).hasSize(nodes);
    assertThat(counters.parentsRead).isEqualTo(edges);
    assertThat(counters.lookups).isEqualTo(edges);
  }

  @Test
  void ordersTwentyThousandMigrationsOfEveryShapeWithoutRecursion() {
    String[] chain = new String[20_000];
    String[] star = new String[20_000];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = String.valueOf(i);
      star[i] = i == 0 ? "0" : i + " <- 0";
    }
    assertThat(Drawn.graph(chain).heads()).containsExactly(id(19_999));
    assertThat(Drawn.graph(star).heads()).hasSize(19_999);
  }

  private static MigrationId smallestReady(
      Map<MigrationId, List<MigrationId>> parents, Set<MigrationId> done) {
    TreeSet<MigrationId> ready = new TreeSet<>();
    parents.forEach(
        (id, list) -> {
          if (!done.contains(id) && done.containsAll(list)) {
            ready.add(id);
          }
        });
    return ready.first();
  }

  private static Map<MigrationId, List<MigrationId>> randomGraph(Random random, int size) {
    List<MigrationId> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(new MigrationId("m" + i % 3, new Version(String.valueOf(i))));
    }
    Collections.shuffle(ids, random);
    Map<MigrationId, List<MigrationId>> parents = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Set<MigrationId> list = new TreeSet<>();
      for (int j = random.nextInt(4); i > 0 && j > 0; j--) {
        list.add(ids.get(random.nextInt(i)));
      }
      parents.put(ids.get(i), List.copyOf(list));
    }
    return parents;
  }

  private static MigrationId id(int version) {
    return new MigrationId("main", new Version(String.valueOf(version)));
  }

  /** Counts what would grow faster than the graph if the sort were not linear. */
  private static final class Counters {
    private int lookups;
    private int parentsRead;

    final class Parents extends HashMap<MigrationId, List<MigrationId>> {
      private static final long serialVersionUID = 1L;

      @Override
      public boolean containsKey(Object key) {
        lookups++;
        return super.containsKey(key);
      }
    }

    final class Ids extends AbstractList<MigrationId> {
      private final List<MigrationId> ids;

      Ids(List<MigrationId> ids) {
        this.ids = ids;
      }

      @Override
      public MigrationId get(int index) {
        parentsRead++;
        return ids.get(index);
      }

      @Override
      public int size() {
        return ids.size();
      }
    }
  }
}
