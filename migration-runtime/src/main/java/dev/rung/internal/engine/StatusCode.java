package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.StatusReport;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.discovery.Catalog;
import dev.rung.internal.discovery.ClassPathDiscovery;
import dev.rung.internal.discovery.QuickCatalog;
import dev.rung.internal.plan.Planner;
import dev.rung.internal.plan.StatusAssembler;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Trait;
import dev.rung.migration.internal.index.IndexEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code as far as status needs it: by the indexes where they are complete and all is applied,
 * and never with checksums.
 *
 * @param graph empty when the declarations have errors
 * @param shown the same, but what was found when the declarations have errors
 * @param faulty the classes that have those errors
 * @param problems errors of the declarations
 * @param hints what could be better
 */
record StatusCode(
    MigrationGraph graph,
    MigrationGraph shown,
    Set<String> faulty,
    List<Problem> problems,
    List<Problem> hints) {

  /**
   * Reads it. An index that lists what is not applied is not enough: it may be older than the
   * classes beside it.
   *
   * @param quick what the indexes say, null where they are not complete
   */
  static StatusCode read(
      ClassPathDiscovery discovery, @Nullable QuickCatalog quick, List<AppliedMigration> applied) {
    return quick != null && isApplied(quick, applied) ? of(quick) : read(discovery);
  }

  /** Reads all classes. */
  static StatusCode read(ClassPathDiscovery discovery) {
    Catalog catalog = discovery.full();
    return of(catalog.migrations(), Code.judge(catalog), Code.indexHints(catalog.unindexed()));
  }

  private static StatusCode of(QuickCatalog quick) {
    List<MigrationFacts> migrations = facts(quick);
    return of(migrations, MigrationGraph.of(migrations, List.of()), List.of());
  }

  private static boolean isApplied(QuickCatalog quick, List<AppliedMigration> applied) {
    Set<String> ids = new HashSet<>();
    for (AppliedMigration row : applied) {
      ids.add(row.id().toString());
    }
    boolean any = false;
    for (QuickCatalog.Jar jar : quick.jars()) {
      for (IndexEntry entry : jar.entries()) {
        if (!ids.contains(entry.id())) {
          return false;
        }
        any = true;
      }
    }
    return any; // that there is none at all, the classes must tell
  }

  private static StatusCode of(
      List<MigrationFacts> migrations, MigrationGraph.Result result, List<Problem> hints) {
    List<Problem> twice = JarsTwice.problems(migrations);
    if (!twice.isEmpty()) {
      return new StatusCode(nothing(), found(result), JarsTwice.classes(migrations), twice, hints);
    }
    if (result instanceof MigrationGraph.Valid valid) {
      return new StatusCode(valid.graph(), valid.graph(), Set.of(), List.of(), hints);
    }
    List<Problem> errors = new ArrayList<>();
    Set<String> faulty = new HashSet<>();
    for (Finding finding : result.findings()) {
      if (finding.isError()) {
        errors.add(finding.problem());
        faulty.add(finding.className());
      }
    }
    return new StatusCode(nothing(), found(result), faulty, errors, hints);
  }

  private static MigrationGraph found(MigrationGraph.Result result) {
    return result instanceof MigrationGraph.Invalid invalid
        ? invalid.found()
        : ((MigrationGraph.Valid) result).graph();
  }

  private static MigrationGraph nothing() {
    return ((MigrationGraph.Valid) MigrationGraph.of(List.of(), List.of())).graph();
  }

  StatusReport against(Location location, List<AppliedMigration> applied, Planner planner) {
    List<Problem> found = new ArrayList<>(problems);
    found.addAll(planner.disagreements());
    found.addAll(planner.missingParents());
    List<Problem> notes = new ArrayList<>(hints);
    notes.addAll(planner.tolerated());
    return new StatusReport(
        location.database(),
        location.schema(),
        StatusAssembler.assemble(shown, faulty, applied),
        found,
        notes);
  }

  private static List<MigrationFacts> facts(QuickCatalog catalog) {
    List<MigrationFacts> facts = new ArrayList<>();
    for (QuickCatalog.Jar jar : catalog.jars()) {
      for (IndexEntry entry : jar.entries()) {
        int colon = entry.id().indexOf(':');
        facts.add(
            new MigrationFacts(
                entry.className(),
                jar.source(),
                entry.id().substring(0, colon),
                entry.id().substring(colon + 1),
                entry.description(),
                List.of(),
                entry.parents(),
                entry.root(),
                entry.retry(),
                traits(entry)));
      }
    }
    return facts;
  }

  private static Set<Trait> traits(IndexEntry entry) {
    Set<Trait> traits =
        EnumSet.of(
            Trait.PUBLIC,
            Trait.CONSTRUCTIBLE,
            entry.reversible() ? Trait.REVERSIBLE : Trait.FORWARD_ONLY);
    if (entry.backwardCompatible()) {
      traits.add(Trait.BACKWARD_COMPATIBLE);
    }
    return traits;
  }
}
