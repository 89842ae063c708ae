package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations as the compiler sees them, also where the code does not compile. */
final class Mirrors {
  /** What compilers show for a value that they could not make sense of. */
  private static final String ERROR = "<error>";

  private Mirrors() {}

  /** The annotation of that type, or null. */
  static @Nullable AnnotationMirror find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        return mirror;
      }
    }
    return null;
  }

  /** The value as written, or null where the default holds. */
  static @Nullable AnnotationValue value(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        values(mirror).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /**
   * All that is written. Of a value that is of a wrong type, Eclipse's compiler makes a failure of
   * its own at this point; it tells the user what is wrong later on.
   */
  private static Map<? extends ExecutableElement, ? extends AnnotationValue> values(
      AnnotationMirror mirror) {
    try {
      return mirror.getElementValues();
    } catch (RuntimeException e) {
      return Map.of();
    }
  }

  /** The values of an array, or the value itself; empty where the default holds. */
  static List<AnnotationValue> values(AnnotationMirror mirror, String name) {
    AnnotationValue value = value(mirror, name);
    if (value == null) {
      return List.of();
    }
    if (value.getValue() instanceof List<?> list) {
      List<AnnotationValue> values = new ArrayList<>(list.size());
      for (Object one : list) {
        values.add((AnnotationValue) one);
      }
      return values;
    }
    return List.of(value);
  }

  /** The values of an array that are texts. */
  static List<AnnotationValue> texts(AnnotationMirror mirror, String name) {
    List<AnnotationValue> texts = new ArrayList<>();
    for (AnnotationValue value : values(mirror, name)) {
      if (text(value) != null) {
        texts.add(value);
      }
    }
    return texts;
  }

  /** The text, or null when the value is none. */
  static @Nullable String text(AnnotationValue value) {
    return value.getValue() instanceof String text && !text.equals(ERROR) ? text : null;
  }
}
