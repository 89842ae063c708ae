package dev.rung.internal.checksum;

import dev.rung.migration.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** What a migration declares about itself, as far as it decides what happens. */
final class MigrationText {
  private final Closure closure;
  private final UnaryOperator<String> idOf;

  /**
   * Names parents by id, so that renaming a parent's class is no change.
   *
   * @param idOf the id of a migration by its binary name; the name itself for any other class
   */
  MigrationText(Closure closure, UnaryOperator<String> idOf) {
    this.closure = closure;
    this.idOf = idOf;
  }

  /** A line for each element, sorted; the description is documentation. */
  String of(ClassNode node) {
    List<String> lines = new ArrayList<>();
    add(node.visibleAnnotations, lines);
    add(node.invisibleAnnotations, lines);
    Collections.sort(lines);
    return String.join("", lines);
  }

  private void add(List<AnnotationNode> annotations, List<String> lines) {
    if (annotations == null) {
      return;
    }
    for (AnnotationNode annotation : annotations) {
      String name = Type.getType(annotation.desc).getInternalName();
      if (closure.relocation().isRung(name) && annotation.values != null) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        for (int i = 0; i < annotation.values.size(); i += 2) {
          String element = (String) annotation.values.get(i);
          Object told = annotation.values.get(i + 1);
          if (CountedElements.has(element) && !CountedElements.isDefault(element, told)) {
            String value = value(element, told);
            lines.add("@" + simple + " " + Quote.name(element) + ": " + value + "\n");
          }
        }
      }
    }
  }

  private String value(String element, Object value) {
    if (value instanceof List<?> several) {
      List<String> told = new ArrayList<>();
      for (Object one : several) {
        told.add(value(element, one));
      }
      Collections.sort(told);
      return String.join(", ", told);
    }
    if (value instanceof Type type) {
      return Quote.string(idOf.apply(type.getClassName()));
    }
    String text = String.valueOf(value);
    return Quote.string(element.equals("version") ? canonical(text) : text);
  }

  /** Two spellings of one version are one version. */
  private static String canonical(String version) {
    Version parsed = Version.parse(version);
    return parsed == null ? version : parsed.value();
  }
}
