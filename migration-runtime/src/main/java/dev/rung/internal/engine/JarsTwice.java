package dev.rung.internal.engine;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the jars that are there twice, in two versions: they have migrations of the same class
 * names. Which of two such classes runs depends on the class path, so their ids, equal or not, say
 * nothing. Copies that are equal to the byte are no two versions; discovery leaves them out. Pure.
 */
final class JarsTwice {
  private JarsTwice() {}

  /** One problem for each two jars or folders. */
  static List<Problem> problems(Collection<MigrationFacts> migrations) {
    List<List<MigrationFacts>> pairs = pairs(migrations);
    return pairs.isEmpty() ? List.of() : told(pairs);
  }

  private static List<List<MigrationFacts>> pairs(Collection<MigrationFacts> migrations) {
    Map<String, MigrationFacts> first = new HashMap<>();
    List<List<MigrationFacts>> pairs = new ArrayList<>();
    for (MigrationFacts facts : migrations) {
      MigrationFacts other = first.putIfAbsent(facts.className(), facts);
      if (other != null && !other.source().equals(facts.source())) {
        pairs.add(List.of(other, facts));
      }
    }
    return pairs;
  }

  /** The classes that are there twice. */
  static Set<String> classes(Collection<MigrationFacts> migrations) {
    Set<String> classes = new HashSet<>();
    for (List<MigrationFacts> pair : pairs(migrations)) {
      classes.add(pair.get(0).className());
    }
    return classes;
  }

  private static List<Problem> told(List<List<MigrationFacts>> pairs) {
    List<Problem> problems = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (List<MigrationFacts> pair : pairs) {
      String one = pair.get(0).source();
      String other = pair.get(1).source();
      if (!told.contains(one + "\n" + other)) {
        told.add(one + "\n" + other);
        problems.add(problem(one, other, pair.get(0), pairs));
      }
    }
    return problems;
  }

  private static Problem problem(
      String one, String other, MigrationFacts example, List<List<MigrationFacts>> pairs) {
    int shared = 0;
    for (List<MigrationFacts> pair : pairs) {
      if (pair.get(0).source().equals(one) && pair.get(1).source().equals(other)) {
        shared++;
      }
    }
    String more = shared == 1 ? "" : " and " + (shared - 1) + " more";
    return new Problem(
        ProblemCode.JAR_TWICE,
        "The same migrations are there twice, in two versions.",
        List.of(
            "one       " + one, "other     " + other, "both      " + example.className() + more),
        List.of("remove one of the two from the class path, most likely the older one"));
  }
}
