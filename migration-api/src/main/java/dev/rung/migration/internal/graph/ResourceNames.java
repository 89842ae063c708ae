package dev.rung.migration.internal.graph;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding.Severity;
import dev.rung.migration.internal.graph.Finding.Site;
import java.util.List;

/**
 * The resources that a migration names can have such names. Whether they are there is seen when the
 * migrations run: while sources are compiled, resources may lie anywhere.
 */
final class ResourceNames implements Rule {
  @Override
  public void check(Universe universe, List<Finding> findings) {
    for (MigrationFacts facts : universe.judged()) {
      List<String> names = facts.code().resources();
      for (int i = 0; i < names.size(); i++) {
        if (!DeclaredCode.isResourceName(names.get(i))) {
          findings.add(
              new Finding(
                  Severity.ERROR,
                  problem(facts, names.get(i)),
                  facts.className(),
                  Site.RESOURCES,
                  i));
        }
      }
    }
  }

  private static Problem problem(MigrationFacts facts, String name) {
    String where = facts.source().isEmpty() ? "" : facts.className() + "  in " + facts.source();
    return Problem.of(
        ProblemCode.BAD_RESOURCE,
        "\"" + name + "\" is no name of a resource.",
        where,
        "write a file beside "
            + facts.simpleName()
            + ", such as \"fill.sql\", or a path from the"
            + " root of the class path, such as \"/sql/fill.sql\"");
  }
}
