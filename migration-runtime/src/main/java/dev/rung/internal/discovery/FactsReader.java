package dev.rung.internal.discovery;

import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of the classes of one code source. Used by one thread. */
final class FactsReader {
  private final CodeSource source;
  private final ReadClasses classes;
  private final Ancestry ancestry;
  private final Map<String, String> modules = new HashMap<>();

  FactsReader(CodeSource source, ReadClasses classes, Ancestry ancestry) {
    this.source = source;
    this.classes = classes;
    this.ancestry = ancestry;
  }

  /**
   * The facts of a migration.
   *
   * @return null when the class has no {@code @Migration}
   * @throws MigrationException UNREADABLE
   */
  @Nullable MigrationFacts read(ClassOutline type) throws IOException {
    Map<String, Object> values = type.migration();
    if (values == null) {
      return null;
    }
    return new MigrationFacts(
        type.name(),
        source.shown(),
        moduleOf(ClassScan.parent(type.name())),
        text(values.get("version")),
        text(values.get("description")),
        texts(values.get("dependsOn")),
        texts(values.get("dependsOnIds")),
        Boolean.TRUE.equals(values.get("root")),
        !Boolean.FALSE.equals(values.get("retry")),
        traitsOf(type, values),
        new DeclaredCode(
            texts(values.get("includes")),
            texts(values.get("excludes")),
            texts(values.get("resources"))));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
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
    String module = classes.moduleOn(packageName);
    if (module == null) {
      Damage.refuseHiddenModule(source, SourceEntry.nameOfClass(packageName + ".package-info"));
      module = moduleOf(ClassScan.parent(packageName));
    }
    modules.put(packageName, module);
    return module;
  }

  private Set<Trait> traitsOf(ClassOutline type, Map<String, Object> values) throws IOException {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (type.open()) {
      traits.add(Trait.PUBLIC);
    }
    if (type.incomplete()) {
      traits.add(Trait.ABSTRACT);
    }
    if (type.inner()) {
      traits.add(Trait.INNER);
    }
    if (type.constructible()) {
      traits.add(Trait.CONSTRUCTIBLE);
    }
    if (Boolean.TRUE.equals(values.get("backwardCompatible"))) {
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
}
