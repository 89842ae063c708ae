package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding.Severity;
import dev.rung.migration.internal.graph.Finding.Site;
import dev.rung.migration.internal.graph.Universe.NamedParent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warnings for who writes a migration. They are told while it is compiled, at the dependency that
 * they are about, and not again at every run: nobody who runs it can change it.
 */
final class AdviceRules {
  /** All of them; not among those of {@link MigrationGraph#of}, which every start pays for. */
  static final List<Rule> ALL =
      List.of(new ParentsAreListed(), new ParentsHaveModules(), new ParentsAreReversible());

  private AdviceRules() {}

  /** Classes named by dependsOn stand in an index. Told once for each. */
  static final class ParentsAreListed implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      Set<String> told = new HashSet<>();
      for (MigrationFacts facts : universe.judged()) {
        for (int i = 0; i < facts.dependsOn().size(); i++) {
          MigrationFacts parent = universe.ofClass(facts.dependsOn().get(i));
          if (parent != null && universe.isUnlisted(parent) && told.add(parent.className())) {
            Problem problem = problem(facts, parent, universe.idOf(parent));
            findings.add(warning(facts.className(), problem, Site.DEPENDS_ON, i));
          }
        }
        for (NamedParent named : universe.namedParents(facts)) {
          MigrationFacts parent = universe.parentOf(facts, named);
          if (parent != null && universe.isUnlisted(parent) && told.add(parent.className())) {
            findings.add(warning(named, problem(facts, parent, named.id())));
          }
        }
      }
    }

    private static Problem problem(
        MigrationFacts facts, MigrationFacts parent, @Nullable MigrationId id) {
      String known =
          id == null
              ? "its id cannot be read: the package-info of these sources may hide that of its jar"
              : "its id "
                  + id
                  + " comes from its annotations; other migrations of "
                  + parent.module()
                  + " are not known here";
      return Problem.of(
          ProblemCode.PARENT_NOT_LISTED,
          facts.simpleName()
              + " depends on "
              + parent.simpleName()
              + ", which no index on the class path lists.",
          known,
          "compile its jar with migration-annotations-processor on the processor path");
    }
  }

  /** Migrations of other jars have a module. Told once for each jar. */
  static final class ParentsHaveModules implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      Set<String> told = new HashSet<>();
      for (MigrationFacts facts : universe.judged()) {
        for (NamedParent named : universe.namedParents(facts)) {
          MigrationFacts parent = universe.parentOf(facts, named);
          if (parent != null
              && parent.module().equals(MigrationId.DEFAULT_MODULE)
              && !parent.source().equals(facts.source())
              && !universe.isJudgedModule(MigrationId.DEFAULT_MODULE)
              && told.add(parent.source())) {
            findings.add(finding(facts, named, parent));
          }
        }
      }
    }

    private static Finding finding(MigrationFacts facts, NamedParent named, MigrationFacts parent) {
      String packageName =
          parent.className().substring(0, Math.max(0, parent.className().lastIndexOf('.')));
      return warning(
          named,
          new Problem(
              ProblemCode.PARENT_WITHOUT_MODULE,
              facts.simpleName()
                  + " depends on "
                  + named.id()
                  + " of another jar, which names no module of its own.",
              List.of(parent.className() + "  in " + parent.source()),
              List.of(
                  "put @MigrationModule(\"...\") on the package-info of "
                      + (packageName.isEmpty() ? "that jar's package" : packageName)
                      + ", before a database has that jar's migrations")));
    }
  }

  /** What can be undone follows what can be undone; as far as the author named it. */
  static final class ParentsAreReversible implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        if (!facts.is(Trait.REVERSIBLE) || facts.is(Trait.FORWARD_ONLY)) {
          continue;
        }
        for (NamedParent named : universe.namedParents(facts)) {
          MigrationFacts parent = universe.parentOf(facts, named);
          if (parent != null && parent.is(Trait.FORWARD_ONLY) && !parent.is(Trait.REVERSIBLE)) {
            findings.add(finding(facts, named, parent));
          }
        }
      }
    }

    private static Finding finding(MigrationFacts facts, NamedParent named, MigrationFacts parent) {
      return warning(
          named,
          new Problem(
              ProblemCode.PARENT_IRREVERSIBLE,
              facts.simpleName()
                  + " can be undone, but not "
                  + parent.simpleName()
                  + ", which it depends on.",
              List.of(named.id() + "  " + parent.className() + "  is a ForwardOnlyMigration"),
              List.of(
                  "if its effects can be undone, make "
                      + parent.simpleName()
                      + " a ReversibleMigration",
                  "if they cannot, put @SuppressWarnings(\""
                      + ProblemCode.PARENT_IRREVERSIBLE.id()
                      + "\") on "
                      + facts.simpleName())));
    }
  }

  private static Finding warning(NamedParent named, Problem problem) {
    return warning(named.child(), problem, named.site(), named.index());
  }

  private static Finding warning(String className, Problem problem, Site site, int index) {
    return new Finding(Severity.WARNING, problem, className, site, index);
  }
}
