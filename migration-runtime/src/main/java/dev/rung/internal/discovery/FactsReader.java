package dev.rung.internal.discovery;

import dev.rung.migration.Migration;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationParameterValueList;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of the classes of one code source. Used by one thread. */
final class FactsReader {
  private static final String MIGRATION = Migration.class.getName();

  private final CodeSource source;
  private final ClassScan scan;
  private final Ancestry ancestry;
  private final Map<String, String> modules = new HashMap<>();

  FactsReader(CodeSource source, ClassScan scan, Ancestry ancestry) {
    this.source = source;
    this.scan = scan;
    this.ancestry = ancestry;
  }

  /**
   * The facts of a migration.
   *
   * @return null when the class has no {@code @Migration}
   * @throws MigrationException UNREADABLE
   */
  @Nullable MigrationFacts read(ClassInfo type) throws IOException {
    AnnotationInfo annotation = type.getAnnotationInfo().directOnly().get(MIGRATION);
    if (annotation == null) {
      return null;
    }
    AnnotationParameterValueList values = annotation.getParameterValues(false);
    return new MigrationFacts(
        type.getName(),
        source.shown(),
        moduleOf(ClassScan.parent(type.getName())),
        text(values.getValue("version")),
        text(values.getValue("description")),
        texts(values.getValue("dependsOn")),
        texts(values.getValue("dependsOnIds")),
        Boolean.TRUE.equals(values.getValue("root")),
        !Boolean.FALSE.equals(values.getValue("retry")),
        traitsOf(type, values),
        codeOf(values));
  }

  private static DeclaredCode codeOf(AnnotationParameterValueList values) {
    return new DeclaredCode(
        texts(values.getValue("includes")),
        texts(values.getValue("excludes")),
        texts(values.getValue("resources")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof Object[] array
        ? Arrays.stream(array).map(FactsReader::element).toList()
        : List.of();
  }

  private static String element(Object value) {
    return value instanceof AnnotationClassRef type ? type.getName() : value.toString();
  }

  /** The module that the nearest annotated package upwards names, in the same code source. */
  private String moduleOf(String packageName) throws IOException {
    if (packageName.isEmpty()) {
      return MigrationId.DEFAULT_MODULE;
    }
    String known = modules.get(packageName);
    if (known != null) {
      return known;
    }
    String module = scan.moduleOn(packageName);
    if (module == null) {
      Damage.refuseHiddenModule(source, SourceEntry.nameOfClass(packageName + ".package-info"));
      module = moduleOf(ClassScan.parent(packageName));
    }
    modules.put(packageName, module);
    return module;
  }

  private Set<Trait> traitsOf(ClassInfo type, AnnotationParameterValueList values)
      throws IOException {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (isOpen(type) && type.getOuterClasses().stream().allMatch(FactsReader::isOpen)) {
      traits.add(Trait.PUBLIC);
    }
    if (type.isAbstract() || type.isInterface()) {
      traits.add(Trait.ABSTRACT);
    }
    boolean nestedInCode = type.getFullyQualifiedDefiningMethodName() != null;
    if (nestedInCode || (!type.getOuterClasses().isEmpty() && !type.isStatic())) {
      traits.add(Trait.INNER);
    }
    if (type.getDeclaredConstructorInfo().stream().anyMatch(one -> isUsable(one, type))) {
      traits.add(Trait.CONSTRUCTIBLE);
    }
    if (Boolean.TRUE.equals(values.getValue("backwardCompatible"))) {
      traits.add(Trait.BACKWARD_COMPATIBLE);
    }
    Set<String> above = ancestry.above(type);
    if (above.contains(Ancestry.FORWARD_ONLY)) {
      traits.add(Trait.FORWARD_ONLY);
    }
    if (above.contains(Ancestry.REVERSIBLE)) {
      traits.add(Trait.REVERSIBLE);
    }
    return traits;
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
