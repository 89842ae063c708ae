package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The annotations that are kept at run time, where code may read them: jOOQ's mapper does, and so
 * may the migration. Of those on the migration itself only annotations from the scanned packages
 * count: others are for whoever makes the object. Rung's own are told by {@link MigrationText}.
 */
final class Annotations {
  private static final String NULLNESS = "org/jspecify/annotations/";

  private final Closure closure;
  private final TypeNames types;
  private final References references;

  Annotations(Closure closure, TypeNames types, References references) {
    this.closure = closure;
    this.types = types;
    this.references = references;
  }

  /** A line for each of those on a class or a field, sorted. */
  String of(ClassNode owner, @Nullable List<AnnotationNode> kept) {
    return lines(owner, kept, "annotated ");
  }

  /**
   * A line for each of those on a method and its parameters, and for what an element is by default.
   */
  String of(ClassNode owner, MethodNode method) {
    if (Access.isSynthetic(method.access)) {
      return "";
    }
    StringBuilder text = new StringBuilder(of(owner, method.visibleAnnotations));
    if (method.visibleParameterAnnotations != null) {
      for (int i = 0; i < method.visibleParameterAnnotations.length; i++) {
        List<AnnotationNode> kept = method.visibleParameterAnnotations[i];
        text.append(lines(owner, kept, "parameter " + i + " annotated "));
      }
    }
    if (method.annotationDefault != null) {
      text.append("    default ").append(value(method.annotationDefault)).append('\n');
    }
    return text.toString();
  }

  private String lines(ClassNode owner, @Nullable List<AnnotationNode> kept, String head) {
    if (kept == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (AnnotationNode annotation : kept) {
      if (counts(owner, Type.getType(annotation.desc).getInternalName())) {
        lines.add("    " + head + text(annotation) + "\n");
      }
    }
    Collections.sort(lines);
    return String.join("", lines);
  }

  private boolean counts(ClassNode owner, String type) {
    return closure.pool().has(type)
        || !(owner.name.equals(closure.root())
            || closure.relocation().isRung(type)
            || isAdvice(type));
  }

  /** What compilers and readers look at, and no program. */
  private static boolean isAdvice(String type) {
    return switch (type) {
      case "java/lang/Deprecated", "java/lang/FunctionalInterface", "java/lang/SafeVarargs" -> true;
      default -> type.startsWith(NULLNESS);
    };
  }

  private String text(AnnotationNode annotation) {
    String type = Type.getType(annotation.desc).getInternalName();
    List<String> elements = new ArrayList<>();
    int count = annotation.values == null ? 0 : annotation.values.size();
    for (int i = 0; i < count; i += 2) {
      String name = Quote.name((String) annotation.values.get(i));
      elements.add(name + ": " + value(annotation.values.get(i + 1)));
    }
    Collections.sort(elements);
    String name = closure.pool().has(type) ? types.used(type) : types.name(type);
    return name + "(" + String.join(", ", elements) + ")";
  }

  private String value(Object value) {
    if (value instanceof List<?> several) {
      List<String> told = new ArrayList<>();
      several.forEach(one -> told.add(value(one)));
      return "[" + String.join(", ", told) + "]";
    } else if (value instanceof String[] constant) {
      return "E" + types.used(Type.getType(constant[0])) + "." + Quote.name(constant[1]);
    } else if (value instanceof AnnotationNode annotation) {
      return text(annotation);
    } else if (value instanceof Boolean || value instanceof Byte || value instanceof Short) {
      return String.valueOf(value);
    }
    return value instanceof Character c ? "C" + (int) c : references.constant(value);
  }
}
