package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding.Severity;
import dev.rung.migration.internal.graph.Finding.Site;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules about migrations among each other, without circles; those are {@link CycleRule}'s. */
final class DependencyRules {
  private DependencyRules() {}

  /** One id, one migration; versions are compared in canonical form. */
  static final class UniqueIds implements Rule {
    @Override
    @SuppressWarnings("ReferenceEquality") // the same facts, not facts that say the same
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        MigrationId id = universe.idOf(facts);
        MigrationFacts first = id == null ? null : universe.ofId(id);
        if (first == null || first == facts) {
          continue;
        }
        List<String> where =
            List.of(
                first.className() + "  version \"" + first.version() + "\"  in " + first.source(),
                facts.className() + "  version \"" + facts.version() + "\"  in " + facts.source());
        findings.add(
            error(
                facts,
                Site.VERSION,
                0,
                new Problem(
                    ProblemCode.DUPLICATE_ID,
                    "Two migrations have the id " + id + ".",
                    where,
                    List.of(
                        "give "
                            + facts.simpleName()
                            + " a version of its own; the one that was"
                            + " not applied anywhere yet is free to change"))));
      }
    }
  }

  /** A module lives in one jar or class folder. */
  static final class ModuleInOneSource implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      Map<String, MigrationFacts> first = new HashMap<>();
      for (MigrationFacts facts : universe.all()) {
        first.putIfAbsent(facts.module(), facts);
      }
      Set<String> told = new HashSet<>();
      for (MigrationFacts facts : universe.judged()) {
        MigrationFacts other = elsewhere(universe, facts, first);
        if (other != null && told.add(facts.module())) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  0,
                  new Problem(
                      ProblemCode.MODULE_IN_TWO_SOURCES,
                      "The module " + facts.module() + " is declared in two places.",
                      List.of(
                          other.className() + "  in " + other.source(),
                          facts.className() + "  in " + facts.source()),
                      List.of(
                          "put @MigrationModule(\"...\") with a name of its own on the"
                              + " package-info of one of them"))));
        }
      }
    }

    @SuppressWarnings("ReferenceEquality") // the same facts, not facts that say the same
    private static @Nullable MigrationFacts elsewhere(
        Universe universe, MigrationFacts facts, Map<String, MigrationFacts> first) {
      MigrationFacts other = first.get(facts.module());
      if (other != null && !other.source().equals(facts.source())) {
        return other;
      }
      if (other == facts) {
        for (MigrationFacts candidate : universe.all()) {
          if (candidate.module().equals(facts.module())
              && !candidate.source().equals(facts.source())) {
            return candidate;
          }
        }
      }
      return null;
    }
  }

  /** dependsOn names migrations. */
  static final class DependsOnMigrations implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        for (int i = 0; i < facts.dependsOn().size(); i++) {
          String parent = facts.dependsOn().get(i);
          if (universe.ofClass(parent) == null) {
            findings.add(
                error(
                    facts,
                    Site.DEPENDS_ON,
                    i,
                    Problem.of(
                        ProblemCode.NO_MIGRATION,
                        facts.simpleName()
                            + " depends on "
                            + shortName(parent)
                            + ", which is no migration.",
                        parent + " has no @Migration",
                        "name a class with @Migration, or add the annotation to "
                            + shortName(parent))));
          }
        }
      }
    }

    private static String shortName(String className) {
      return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
  }

  /** dependsOnIds names migrations that exist, as far as can be seen from here. */
  static final class KnownIds implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        for (NamedParent parent : universe.namedParents(facts)) {
          if (parent.site() != Site.DEPENDS_ON_IDS || universe.ofId(parent.id()) != null) {
            continue;
          }
          boolean visible = universe.hasModule(parent.id().module());
          findings.add(
              new Finding(
                  visible ? Severity.ERROR : Severity.WARNING,
                  visible ? unknownId(universe, facts, parent) : unknownModule(universe, parent),
                  facts.className(),
                  parent.site(),
                  parent.index()));
        }
      }
    }

    private static Problem unknownId(Universe universe, MigrationFacts facts, NamedParent parent) {
      List<String> candidates = new ArrayList<>();
      for (MigrationId id : universe.ids()) {
        if (!id.equals(universe.idOf(facts))) {
          candidates.add(id.toString());
        }
      }
      return Problem.of(
          ProblemCode.UNKNOWN_ID,
          facts.simpleName() + " depends on " + parent.id() + ", which does not exist.",
          "",
          didYouMean(parent.id().toString(), candidates, "name an id that exists"));
    }

    private static Problem unknownModule(Universe universe, NamedParent parent) {
      String module = parent.id().module();
      return Problem.of(
          ProblemCode.MODULE_NOT_VISIBLE,
          "The module " + module + " of " + parent.id() + " is not visible here.",
          "it is looked up again when the migrations run",
          didYouMean(
              module, universe.modules(), "add the jar of " + module + " to the class path"));
    }

    private static String didYouMean(String text, Collection<String> known, String otherwise) {
      String nearest = Suggestion.nearest(text, known);
      return nearest == null ? otherwise : "did you mean " + nearest + "?";
    }
  }

  /** Within a module, dependencies point to lower versions. */
  static final class LowerVersions implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        MigrationId id = universe.idOf(facts);
        if (id == null) {
          continue;
        }
        for (NamedParent parent : universe.namedParents(facts)) {
          boolean sameModule = parent.id().module().equals(id.module());
          int order = sameModule ? parent.id().version().compareTo(id.version()) : -1;
          if (order > 0) {
            findings.add(
                error(
                    facts,
                    parent.site(),
                    parent.index(),
                    Problem.of(
                        ProblemCode.HIGHER_VERSION,
                        facts.simpleName()
                            + " ("
                            + id
                            + ") depends on "
                            + parent.id()
                            + ", a higher version of its own module.",
                        "",
                        "give "
                            + facts.simpleName()
                            + " a version above "
                            + parent.id().version()
                            + ", or remove the dependency")));
          } else if (order == 0) {
            findings.add(
                error(
                    facts,
                    parent.site(),
                    parent.index(),
                    Problem.of(
                        ProblemCode.SELF_DEPENDENCY,
                        facts.simpleName() + " (" + id + ") depends on itself.",
                        "",
                        "remove the dependency")));
          }
        }
      }
    }
  }

  /** A root names no parent in its own module. */
  static final class RootsAreRoots implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        MigrationId id = universe.idOf(facts);
        if (id == null || !facts.root()) {
          continue;
        }
        for (NamedParent parent : universe.namedParents(facts)) {
          if (parent.id().module().equals(id.module()) && !parent.id().equals(id)) {
            findings.add(
                error(
                    facts,
                    Site.ROOT,
                    0,
                    Problem.of(
                        ProblemCode.ROOT_WITH_PARENT,
                        facts.simpleName() + " is a root and depends on " + parent.id() + ".",
                        "",
                        "remove root = true, or the dependency")));
            break;
          }
        }
      }
    }
  }

  private static Finding error(MigrationFacts facts, Site site, int index, Problem problem) {
    return new Finding(Severity.ERROR, problem, facts.className(), site, index);
  }
}
