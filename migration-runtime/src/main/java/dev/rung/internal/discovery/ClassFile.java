package dev.rung.internal.discovery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says of itself, as far as it matters for migrations. Names are internal, with
 * slashes.
 *
 * @param access flags of the class; those of a nested class come from its InnerClasses entry
 * @param superName null for java.lang.Object and modules
 * @param outerName the class directly around it, null for a top-level, local or anonymous one
 * @param nestedInCode whether it is local or anonymous
 * @param constructible whether it has a public constructor without parameters
 * @param migration the values of {@code @Migration} that were written, null without the annotation
 * @param module the value of {@code @MigrationModule}, null without the annotation
 */
record ClassFile(
    String name,
    int access,
    @Nullable String superName,
    List<String> interfaces,
    @Nullable String outerName,
    boolean nestedInCode,
    boolean constructible,
    @Nullable Map<String, Object> migration,
    @Nullable String module) {

  boolean has(int flag) {
    return (access & flag) != 0;
  }

  boolean isNested() {
    return outerName != null || nestedInCode;
  }
}
