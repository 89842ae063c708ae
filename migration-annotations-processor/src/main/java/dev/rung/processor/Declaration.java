package dev.rung.processor;

import dev.rung.migration.internal.graph.MigrationFacts;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * A migration as the compiler sees it.
 *
 * @param type the class
 * @param annotation its {@code @Migration}
 * @param module where its module comes from
 * @param facts what the rules judge; what is in doubt is filled so that few of them mind
 * @param dependsOn the values behind {@code facts.dependsOn()}, in the same order
 * @param dependsOnIds the values behind {@code facts.dependsOnIds()}, in the same order
 * @param parents the classes among {@code dependsOn}
 * @param doubts what the source leaves open because it does not compile
 */
record Declaration(
    TypeElement type,
    AnnotationMirror annotation,
    ModuleName module,
    MigrationFacts facts,
    List<AnnotationValue> dependsOn,
    List<AnnotationValue> dependsOnIds,
    List<TypeElement> parents,
    Set<Doubt> doubts) {

  /** A part of a declaration that javac complains about. */
  enum Doubt {
    /** The version or the module. */
    ID,
    /** A dependency, or whether there is none. */
    PARENTS,
    /** A supertype. */
    KIND
  }

  boolean isSure(Doubt doubt) {
    return !doubts.contains(doubt);
  }
}
