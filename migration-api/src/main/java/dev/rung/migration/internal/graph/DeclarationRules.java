package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.Version;
import dev.rung.migration.internal.graph.Finding.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules about one class alone: whether Rung can use it as a migration. */
final class DeclarationRules {
  private DeclarationRules() {}

  /** The class and those around it are public: Rung lives in another package. */
  static final class IsPublic implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        if (!facts.is(Trait.PUBLIC) && !facts.is(Trait.INNER)) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.NOT_PUBLIC,
                  facts.simpleName() + " is not public, so Rung cannot create it.",
                  "make " + facts.simpleName() + " public, and every class around it"));
        }
      }
    }
  }

  /** It can have instances. */
  static final class IsConcrete implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        if (facts.is(Trait.ABSTRACT)) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.ABSTRACT,
                  facts.simpleName() + " is abstract, so it can never run.",
                  "make it a final class, or move @Migration to the classes that extend it"));
        }
      }
    }
  }

  /** It needs no instance around it. */
  static final class IsStandalone implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        if (facts.is(Trait.INNER)) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.INNER,
                  facts.simpleName()
                      + " is an inner or local class: it needs an instance around it.",
                  "make it a top-level class or a public static nested class"));
        }
      }
    }
  }

  /** It has the constructor that Rung calls. */
  static final class IsConstructible implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        boolean told = facts.is(Trait.ABSTRACT) || facts.is(Trait.INNER);
        if (!facts.is(Trait.CONSTRUCTIBLE) && !told) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.NO_CONSTRUCTOR,
                  facts.simpleName() + " has no public constructor without parameters.",
                  "add: public " + lastName(facts) + "() {}"));
        }
      }
    }

    private static String lastName(MigrationFacts facts) {
      return facts.simpleName().substring(facts.simpleName().lastIndexOf('.') + 1);
    }
  }

  /** It is of exactly one kind. */
  static final class IsOfOneKind implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        boolean forward = facts.is(Trait.FORWARD_ONLY);
        boolean reversible = facts.is(Trait.REVERSIBLE);
        if (forward && reversible) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.BOTH_KINDS,
                  facts.simpleName()
                      + " implements both ForwardOnlyMigration and ReversibleMigration.",
                  "keep ReversibleMigration if down() undoes up(), else ForwardOnlyMigration"));
        } else if (!forward && !reversible) {
          findings.add(
              error(
                  facts,
                  Site.TYPE,
                  ProblemCode.NO_KIND,
                  facts.simpleName()
                      + " has @Migration, but implements neither ReversibleMigration nor"
                      + " ForwardOnlyMigration.",
                  "add: implements ReversibleMigration"));
        }
      }
    }
  }

  /** Its version can be read. */
  static final class HasVersion implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        if (Version.parse(facts.version()) == null) {
          findings.add(
              error(
                  facts,
                  Site.VERSION,
                  ProblemCode.BAD_VERSION,
                  "\"" + facts.version() + "\" is no version.",
                  "write digits in parts separated by dots or underscores, such as 1, 1.10 or"
                      + " 20261120074500"));
        }
      }
    }
  }

  /** Its module's name can stand in an id. Told once per name, at the first migration. */
  static final class HasModuleName implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      Set<String> told = new HashSet<>();
      for (MigrationFacts facts : universe.judged()) {
        if (!MigrationId.isModuleName(facts.module()) && told.add(facts.module())) {
          findings.add(
              error(
                  facts,
                  Site.MODULE,
                  ProblemCode.BAD_MODULE,
                  "\"" + facts.module() + "\" is no module name.",
                  "write a lower-case letter, then up to 62 lower-case letters, digits or hyphens"));
        }
      }
    }
  }

  /** Ids that it names are ids. */
  static final class NamesReadableIds implements Rule {
    @Override
    public void check(Universe universe, List<Finding> findings) {
      for (MigrationFacts facts : universe.judged()) {
        for (int i = 0; i < facts.dependsOnIds().size(); i++) {
          String text = facts.dependsOnIds().get(i);
          if (MigrationId.parse(text) == null) {
            findings.add(
                new Finding(
                    Finding.Severity.ERROR,
                    Problem.of(
                        ProblemCode.BAD_ID,
                        "\"" + text + "\" is no migration id.",
                        "",
                        "write module:version, such as \"" + example(facts) + "\""),
                    facts.className(),
                    Site.DEPENDS_ON_IDS,
                    i));
          }
        }
      }
    }
  }

  private static String example(MigrationFacts facts) {
    String module = facts.module();
    return (MigrationId.isModuleName(module) ? module : MigrationId.DEFAULT_MODULE) + ":1";
  }

  private static Finding error(
      MigrationFacts facts, Site site, ProblemCode code, String what, String fix) {
    String where = facts.source().isEmpty() ? "" : facts.className() + "  in " + facts.source();
    return new Finding(
        Finding.Severity.ERROR, Problem.of(code, what, where, fix), facts.className(), site, 0);
  }
}
