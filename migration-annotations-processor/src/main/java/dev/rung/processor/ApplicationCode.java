package dev.rung.processor;

import dev.rung.migration.internal.graph.GeneratedCode;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells the application's own classes from migrations, libraries and generated tables. Used after
 * the last round, when a class keeps its element.
 */
final class ApplicationCode {
  private final CodeSource source;
  private final MigrationPackages packages;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  ApplicationCode(CodeSource source, MigrationPackages packages) {
    this.source = source;
    this.packages = packages;
  }

  /** Whether a class lies beside the migrations in their code source, but not in their packages. */
  boolean has(TypeElement type) {
    Element top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    if (!(top instanceof TypeElement outermost)
        || !(outermost.getEnclosingElement() instanceof PackageElement home)) {
      return false; // of a method
    }
    Boolean has = known.get(outermost);
    if (has == null) {
      has = isBeside(outermost, home);
      known.put(outermost, has);
    }
    return has;
  }

  /** Looks for a file, unless the class is compiled just now. */
  private boolean isBeside(TypeElement type, PackageElement home) {
    return !packages.have(home.getQualifiedName().toString()) && source.has(type);
  }

  /** Whether it looks like what jOOQ generates from a schema. */
  static boolean isGenerated(TypeElement type) {
    for (TypeElement above = type; above != null; above = superclass(above)) {
      if (GeneratedCode.isBase(above.getQualifiedName().toString())) {
        return true;
      }
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      if (GeneratedCode.isEnum(implemented.toString())) {
        return true;
      }
    }
    return GeneratedCode.isHolder(type.getSimpleName().toString()) && hasOnlyStatics(type);
  }

  private static boolean hasOnlyStatics(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (!member.getModifiers().contains(Modifier.STATIC)
          && !member.getSimpleName().contentEquals("<init>")) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }
}
