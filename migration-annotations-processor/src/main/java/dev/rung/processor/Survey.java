package dev.rung.processor;

import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Sight;
import dev.rung.processor.Declaration.Doubt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * The migrations that the last round can see.
 *
 * @param declared those of this compilation, in the order of the sources
 * @param compiled others of the same code source, left by former compilations
 * @param visible those of other code sources
 * @param sight how much of other code sources is known
 * @param packages the top-level classes of each package that was looked at in full, by its name
 */
record Survey(
    Collection<Declaration> declared,
    Collection<Declaration> compiled,
    List<MigrationFacts> visible,
    Sight sight,
    Map<String, List<TypeElement>> packages) {

  /** The migrations of the code source: declared and compiled ones. */
  List<Declaration> own() {
    List<Declaration> own = new ArrayList<>(declared);
    own.addAll(compiled);
    return own;
  }

  /** What the rules judge. */
  List<MigrationFacts> judged() {
    return facts(declared);
  }

  /** What the rules know besides. */
  List<MigrationFacts> known() {
    List<MigrationFacts> known = facts(compiled);
    known.addAll(visible);
    return known;
  }

  /** Whether that part of every migration of the code source could be read. */
  boolean isSure(Doubt doubt) {
    for (Declaration declaration : own()) {
      if (!declaration.isSure(doubt)) {
        return false;
      }
    }
    return true;
  }

  private static List<MigrationFacts> facts(Collection<Declaration> declarations) {
    List<MigrationFacts> facts = new ArrayList<>(declarations.size());
    for (Declaration declaration : declarations) {
      facts.add(declaration.facts());
    }
    return facts;
  }
}
