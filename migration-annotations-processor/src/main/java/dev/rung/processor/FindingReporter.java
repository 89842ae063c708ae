package dev.rung.processor;

import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.processor.Declaration.Doubt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Tells findings at the place in the source that they are about, class by class. What follows only
 * from code that does not compile is left to javac.
 */
final class FindingReporter {
  private final Messager messager;
  private final BooleanSupplier idsAreSure;

  /**
   * Makes a reporter.
   *
   * @param idsAreSure whether every id of the code source could be read; asked when it matters
   */
  FindingReporter(Messager messager, BooleanSupplier idsAreSure) {
    this.messager = messager;
    this.idsAreSure = idsAreSure;
  }

  /** Tells the findings about the declarations. */
  void report(Collection<Finding> findings, Collection<Declaration> declarations) {
    Map<String, List<Finding>> byClass = new HashMap<>();
    for (Finding finding : findings) {
      byClass.computeIfAbsent(finding.className(), name -> new ArrayList<>()).add(finding);
    }
    for (Declaration declaration : declarations) {
      for (Finding finding : byClass.getOrDefault(declaration.facts().className(), List.of())) {
        ProblemCode code = finding.problem().code();
        boolean wanted = finding.isError() || !SuppressedWarnings.has(code, declaration.type());
        if (wanted && isSure(code, declaration)) {
          report(finding, declaration);
        }
      }
    }
  }

  private boolean isSure(ProblemCode code, Declaration declaration) {
    return switch (code) {
      case BAD_VERSION, MODULE_IN_TWO_SOURCES -> declaration.isSure(Doubt.ID);
      case NO_KIND -> declaration.isSure(Doubt.KIND);
      case ROOT_WITH_PARENT -> declaration.isSure(Doubt.PARENTS);
      case UNKNOWN_ID, MODULE_NOT_VISIBLE -> idsAreSure.getAsBoolean();
      default -> true;
    };
  }

  private void report(Finding finding, Declaration declaration) {
    AnnotationMirror annotation = declaration.annotation();
    int index = finding.index();
    switch (finding.site()) {
      case TYPE -> print(finding, declaration.type(), null, null);
      case VERSION -> at(finding, declaration, Mirrors.value(annotation, "version"));
      case ROOT -> at(finding, declaration, Mirrors.value(annotation, "root"));
      case RESOURCES -> at(finding, declaration, Mirrors.texts(annotation, "resources").get(index));
      case DEPENDS_ON -> at(finding, declaration, declaration.dependsOn().get(index));
      case DEPENDS_ON_IDS -> at(finding, declaration, declaration.dependsOnIds().get(index));
      case MODULE -> {
        ModuleName module = declaration.module();
        Element place = module.declaredBy() == null ? declaration.type() : module.declaredBy();
        AnnotationMirror named = module.annotation();
        print(finding, place, named, named == null ? null : Mirrors.value(named, "value"));
      }
    }
  }

  private void at(Finding finding, Declaration declaration, @Nullable AnnotationValue value) {
    print(finding, declaration.type(), declaration.annotation(), value);
  }

  private void print(
      Finding finding,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    Diagnostic.Kind kind = finding.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    String text = finding.problem().toString();
    if (annotation == null) {
      messager.printMessage(kind, text, element);
    } else if (value == null) {
      messager.printMessage(kind, text, element, annotation);
    } else {
      messager.printMessage(kind, text, element, annotation, value);
    }
  }
}
