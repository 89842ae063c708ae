package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding.Severity;
import dev.rung.migration.internal.graph.Finding.Site;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The rules about migrations among each other, without circles; those are {@link CycleRule}'s. */
final class DependencyRules {
  private DependencyRules() {}

  /**
   * One id, one migration; versions are compared in canonical form. Where no dependency leads to
   * the other one's jar, {@link ModuleInOneSource} warns, and that is enough.
   */
  static final class UniqueIds implements Rule {
    @Override
    @SuppressWarnings("ReferenceEquality") // the same facts, not facts that say the same
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        MigrationId id = universe.idOf(facts);
        MigrationFacts first = id == null ? null : universe.ofId(id);
        if (id != null && first != null && first != facts) {
          findings.add(duplicate(id, first, facts));
        }
      }
      Set<MigrationFacts> judged = identitySet(universe.judged());
      for (MigrationFacts facts : universe.all()) {
        MigrationId id = universe.idOf(facts);
        MigrationFacts first = id == null || judged.contains(facts) ? null : universe.ofId(id);
        if (id != null && first != null && judged.contains(first) && universe.meets(facts)) {
          findings.add(duplicate(id, facts, first));
        }
      }
    }

    private static Set<MigrationFacts> identitySet(List<MigrationFacts> facts) {
      Set<MigrationFacts> set = Collections.newSetFromMap(new IdentityHashMap<>());
      set.addAll(facts);
      return set;
    }

    private static Finding duplicate(MigrationId id, MigrationFacts first, MigrationFacts second) {
      List<String> names = List.of(first.className(), second.className());
      List<String> versions = List.of(quoted(first), quoted(second));
      List<String> sources = List.of(first.source(), second.source());
      List<String> where = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String line = Text.pad(names.get(i), Text.width(names)) + "  version ";
        where.add(
            sources.get(i).isEmpty()
                ? line + versions.get(i)
                : line
                    + Text.pad(versions.get(i), Text.width(versions))
                    + "  in "
                    + sources.get(i));
      }
      return error(
          second,
          Site.VERSION,
          0,
          new Problem(
              ProblemCode.DUPLICATE_ID,
              "Two migrations have the id " + id + ".",
              where,
              List.of(
                  "give "
                      + second.simpleName()
                      + " a version of its own; the one that was not applied anywhere yet is free"
                      + " to change")));
    }

    private static String quoted(MigrationFacts facts) {
      return "\"" + facts.version() + "\"";
    }
  }

  /** dependsOn names migrations, of classes that are there. */
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
                    universe.isAbsent(parent) ? absent(facts, parent) : other(facts, parent)));
          }
        }
      }
    }

    private static Problem other(MigrationFacts facts, String parent) {
      return Problem.of(
          ProblemCode.NO_MIGRATION,
          facts.simpleName()
              + " depends on "
              + MigrationFacts.simpleName(parent)
              + ", which is no migration.",
          parent + " has no @Migration",
          "name a class with @Migration, or remove this entry");
    }

    private static Problem absent(MigrationFacts facts, String parent) {
      return new Problem(
          ProblemCode.PARENT_MISSING,
          facts.simpleName()
              + " depends on "
              + MigrationFacts.simpleName(parent)
              + ", whose class is not here.",
          List.of(
              facts.className() + "  in " + facts.source(),
              "no index there tells the id of its parent, to look it up in the history"),
          List.of("add the jar that has " + parent));
    }
  }

  /** dependsOnIds names migrations that exist, as far as can be seen from here. */
  static final class KnownIds implements Rule {
    private static final int MOST_LISTED = 8;

    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        for (NamedParent parent : universe.namedParents(facts)) {
          if (parent.site() != Site.DEPENDS_ON_IDS || universe.ofId(parent.id()) != null) {
            continue;
          }
          boolean whole = universe.hasWhole(parent.id().module());
          findings.add(
              new Finding(
                  whole ? Severity.ERROR : Severity.WARNING,
                  whole
                      ? unknownId(universe, facts, parent)
                      : notVisible(universe, facts, parent.id()),
                  facts.className(),
                  parent.site(),
                  parent.index()));
        }
      }
    }

    private static Problem unknownId(Universe universe, MigrationFacts facts, NamedParent parent) {
      MigrationId id = parent.id();
      List<String> candidates = new ArrayList<>();
      for (MigrationId candidate : universe.idsOf(id.module())) {
        if (!candidate.equals(universe.idOf(facts))) {
          candidates.add(candidate.toString());
        }
      }
      MigrationId nearest = Suggestion.nearest(id, lower(universe, facts, id.module()));
      return Problem.of(
          ProblemCode.UNKNOWN_ID,
          facts.simpleName() + " depends on " + id + ", which does not exist.",
          listed(id.module(), candidates),
          nearest == null
              ? "name an id that exists, or remove this entry"
              : "did you mean " + nearest + "?");
    }

    /** Without those that would be refused next. */
    private static List<MigrationId> lower(Universe universe, MigrationFacts facts, String module) {
      MigrationId id = universe.idOf(facts);
      List<MigrationId> lower = new ArrayList<>();
      for (MigrationId candidate : universe.idsOf(module)) {
        if (id == null || !module.equals(id.module()) || candidate.compareTo(id) < 0) {
          lower.add(candidate);
        }
      }
      return lower;
    }

    private static String listed(String module, List<String> ids) {
      int size = ids.size();
      if (size == 0) {
        return "the module " + module + " has no other migration";
      }
      return size <= MOST_LISTED
          ? "the module " + module + " has " + String.join(", ", ids)
          : "the module " + module + " has " + ids.get(0) + " ... " + ids.get(size - 1);
    }

    private static Problem notVisible(Universe universe, MigrationFacts facts, MigrationId id) {
      String evidence = "it is looked up again when the migrations run";
      String module = id.module();
      String nearest = Suggestion.nearest(module, meant(universe, facts, id));
      if (module.equals(nearest)) {
        return Problem.of(
            ProblemCode.MODULE_NOT_VISIBLE,
            "The migration " + id + " is not visible here.",
            evidence,
            "name a class of the module " + module + " in dependsOn instead, or check the version");
      }
      return Problem.of(
          ProblemCode.MODULE_NOT_VISIBLE,
          "The module " + module + " of " + id + " is not visible here.",
          evidence,
          nearest == null
              ? "add the jar of " + module + " to the class path"
              : "did you mean " + nearest + "?");
    }

    /** The own module only where it has that version, below this one. */
    private static Collection<String> meant(
        Universe universe, MigrationFacts facts, MigrationId id) {
      List<String> meant = new ArrayList<>(universe.modules());
      MigrationId own = universe.idOf(facts);
      if (own != null
          && !lower(universe, facts, own.module())
              .contains(new MigrationId(own.module(), id.version()))) {
        meant.remove(own.module());
      }
      return meant;
    }
  }

  /**
   * Within a module, dependencies point to lower versions. Those on a circle are left to {@link
   * CycleRule}, those to nowhere to {@link KnownIds}.
   */
  static final class LowerVersions implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      Set<NamedParent> onCircle = null;
      for (MigrationFacts facts : universe.judged()) {
        MigrationId id = universe.idOf(facts);
        if (id == null) {
          continue;
        }
        for (NamedParent parent : universe.namedParents(facts)) {
          boolean sameModule = parent.id().module().equals(id.module());
          int order = sameModule ? parent.id().version().compareTo(id.version()) : -1;
          if (order > 0 && universe.ofId(parent.id()) != null) {
            onCircle = onCircle == null ? CycleRule.told(universe) : onCircle;
            if (!onCircle.contains(parent)) {
              findings.add(higher(facts, id, parent));
            }
          } else if (order == 0 && isItself(universe, facts, parent)) {
            findings.add(itself(facts, id, parent));
          }
        }
      }
    }

    /** False for another class of the same id; {@link UniqueIds} tells of it. */
    @SuppressWarnings("ReferenceEquality") // the same facts, not facts that say the same
    private static boolean isItself(Universe universe, MigrationFacts facts, NamedParent parent) {
      return parent.site() == Site.DEPENDS_ON
          ? facts.dependsOn().get(parent.index()).equals(facts.className())
          : universe.ofId(parent.id()) == facts;
    }

    private static Finding higher(MigrationFacts facts, MigrationId id, NamedParent parent) {
      return error(
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
                  + ", or remove the dependency"));
    }

    private static Finding itself(MigrationFacts facts, MigrationId id, NamedParent parent) {
      return error(
          facts,
          parent.site(),
          parent.index(),
          Problem.of(
              ProblemCode.SELF_DEPENDENCY,
              facts.simpleName() + " (" + id + ") depends on itself.",
              "",
              "remove the dependency"));
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
