package dev.rung.migration.internal.graph;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding.Severity;
import dev.rung.migration.internal.graph.Finding.Site;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module lives in one jar or class folder. Where no dependency leads to one of the two, they may
 * never run together; then it is a warning.
 */
final class ModuleInOneSource implements Rule {

  @Override
  public void check(Universe universe, List<Finding> findings) {
    Map<String, MigrationFacts> first = new HashMap<>();
    Map<String, MigrationFacts> second = new HashMap<>();
    for (MigrationFacts facts : universe.all()) {
      if (universe.idOf(facts) == null) {
        continue; // its module may not be known
      }
      MigrationFacts other = first.putIfAbsent(facts.module(), facts);
      if (other != null && !other.source().equals(facts.source())) {
        second.putIfAbsent(facts.module(), facts);
      }
    }
    if (second.isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (MigrationFacts facts : universe.judged()) {
      MigrationFacts other = elsewhere(facts, first, second);
      if (other != null && told.add(facts.module())) {
        findings.add(finding(universe, other, facts, new Place(facts, Site.TYPE, 0)));
      }
    }
    for (MigrationFacts facts : universe.all()) {
      MigrationFacts other = second.get(facts.module());
      if (other != null && !universe.judged().isEmpty() && told.add(facts.module())) {
        findings.add(finding(universe, facts, other, place(universe, facts.module())));
      }
    }
  }

  private static @Nullable MigrationFacts elsewhere(
      MigrationFacts facts, Map<String, MigrationFacts> first, Map<String, MigrationFacts> second) {
    MigrationFacts one = first.get(facts.module());
    MigrationFacts two = second.get(facts.module());
    return one != null && !one.source().equals(facts.source()) ? one : two;
  }

  /** Where a module of other jars is named first. */
  private static Place place(Universe universe, String module) {
    for (MigrationFacts facts : universe.judged()) {
      for (NamedParent parent : universe.namedParents(facts)) {
        if (parent.id().module().equals(module)) {
          return new Place(facts, parent.site(), parent.index());
        }
      }
    }
    return new Place(universe.judged().get(0), Site.TYPE, 0);
  }

  private static Finding finding(
      Universe universe, MigrationFacts one, MigrationFacts two, Place place) {
    boolean meet = universe.meets(one) && universe.meets(two);
    int width = Text.width(List.of(one.className(), two.className()));
    List<String> fixes = new ArrayList<>();
    fixes.add(
        "put @MigrationModule(\"...\") with a name of its own on the package-info of one of them");
    if (!meet) {
      fixes.add(
          "if they never run together, put @SuppressWarnings(\""
              + ProblemCode.MODULE_IN_TWO_SOURCES.id()
              + "\") on "
              + place.facts.simpleName());
    }
    return new Finding(
        meet ? Severity.ERROR : Severity.WARNING,
        new Problem(
            ProblemCode.MODULE_IN_TWO_SOURCES,
            "The module " + one.module() + " is declared in two places.",
            List.of(
                Text.pad(one.className(), width) + "  in " + source(one),
                Text.pad(two.className(), width) + "  in " + source(two)),
            fixes),
        place.facts.className(),
        place.site,
        place.index);
  }

  private static String source(MigrationFacts facts) {
    return facts.source().isEmpty() ? "these sources" : facts.source();
  }

  private record Place(MigrationFacts facts, Site site, int index) {}
}
