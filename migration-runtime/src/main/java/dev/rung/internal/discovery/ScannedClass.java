package dev.rung.internal.discovery;

import dev.rung.migration.Migration;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationParameterValue;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outline of a class as ClassGraph reads it. */
final class ScannedClass {
  private static final String MIGRATION = Migration.class.getName();

  private ScannedClass() {}

  static ClassOutline outline(ClassInfo type) {
    Set<String> above = new HashSet<>();
    Set<String> unread = new HashSet<>();
    List<ClassInfo> known = new ArrayList<>(type.getSuperclasses());
    known.addAll(type.getInterfaces());
    for (ClassInfo one : known) {
      above.add(one.getName());
      if (!ClassScan.isRead(one) && Ancestry.isWorthReading(one.getName())) {
        unread.add(one.getName());
      }
    }
    boolean nestedInCode = type.getFullyQualifiedDefiningMethodName() != null;
    return new ClassOutline(
        type.getName(),
        isOpen(type) && type.getOuterClasses().stream().allMatch(ScannedClass::isOpen),
        type.isAbstract() || type.isInterface(),
        nestedInCode || (!type.getOuterClasses().isEmpty() && !type.isStatic()),
        type.getDeclaredConstructorInfo().stream().anyMatch(one -> isUsable(one, type)),
        above,
        unread,
        migration(type));
  }

  private static @Nullable Map<String, Object> migration(ClassInfo type) {
    AnnotationInfo annotation = type.getAnnotationInfo().directOnly().get(MIGRATION);
    if (annotation == null) {
      return null;
    }
    Map<String, Object> elements = new HashMap<>();
    for (AnnotationParameterValue element : annotation.getParameterValues(false)) {
      elements.put(element.getName(), value(element.getValue()));
    }
    return elements;
  }

  private static Object value(Object value) {
    if (value instanceof Object[] array) {
      return Arrays.stream(array).map(ScannedClass::value).toList();
    }
    return value instanceof AnnotationClassRef type ? type.getName() : value;
  }

  /** A protected nested class is public in its own file's flags and protected in the outer's. */
  private static boolean isOpen(ClassInfo type) {
    return type.isPublic() && !type.isProtected();
  }

  /** One that is as accessible as its class may be the one that javac adds; that counts. */
  private static boolean isUsable(MethodInfo constructor, ClassInfo type) {
    boolean asItsClass =
        constructor.isProtected() == type.isProtected()
            && constructor.isPrivate() == type.isPrivate()
            && constructor.isPublic() == isOpen(type);
    return constructor.getTypeDescriptorStr().equals("()V")
        && (constructor.isPublic() || asItsClass);
  }
}
