package dev.rung.processor;

import dev.rung.migration.ProblemCode;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Knows which warnings an author does not want: {@code @SuppressWarnings("RUNG-121")}. */
final class SuppressedWarnings {
  private SuppressedWarnings() {}

  /** Whether a class, or one around it, has the code among its suppressed warnings. */
  static boolean has(ProblemCode code, Element type) {
    for (Element element = type; element != null; element = outer(element)) {
      AnnotationMirror suppressed = Mirrors.find(element, SuppressWarnings.class.getName());
      if (suppressed != null) {
        for (AnnotationValue value : Mirrors.values(suppressed, "value")) {
          if (code.id().equals(value.getValue())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @Nullable Element outer(Element element) {
    return element.getEnclosingElement();
  }
}
