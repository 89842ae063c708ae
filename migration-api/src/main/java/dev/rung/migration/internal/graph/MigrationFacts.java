package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What source code, a class file or an index says of one migration, not yet judged.
 *
 * @param className binary name, such as {@code com.acme.Outer$Nested}
 * @param source where it lives, as shown to people: a jar or folder; empty for the sources that are
 *     being compiled
 * @param module the name given by the nearest {@code @MigrationModule}, else {@code main};
 *     unchecked
 * @param version as written
 * @param description as written, empty when there is none
 * @param dependsOn binary names of the classes named
 * @param dependsOnIds ids as written
 * @param root as declared
 * @param retry as declared
 * @param traits what else is known of the class
 * @param code as declared
 */
public record MigrationFacts(
    String className,
    String source,
    String module,
    String version,
    String description,
    List<String> dependsOn,
    List<String> dependsOnIds,
    boolean root,
    boolean retry,
    Set<Trait> traits,
    DeclaredCode code) {

  /** One that declares nothing about the code that counts. */
  public MigrationFacts(
      String className,
      String source,
      String module,
      String version,
      String description,
      List<String> dependsOn,
      List<String> dependsOnIds,
      boolean root,
      boolean retry,
      Set<Trait> traits) {
    this(
        className,
        source,
        module,
        version,
        description,
        dependsOn,
        dependsOnIds,
        root,
        retry,
        traits,
        DeclaredCode.NOTHING);
  }

  /** Copies the collections. */
  public MigrationFacts {
    dependsOn = List.copyOf(dependsOn);
    dependsOnIds = List.copyOf(dependsOnIds);
    traits = Set.copyOf(traits);
  }

  /** The id, or null when version or module cannot be read. */
  public @Nullable MigrationId id() {
    Version parsed = Version.parse(version);
    return parsed == null || !MigrationId.isModuleName(module)
        ? null
        : new MigrationId(module, parsed);
  }

  /** Whether a trait is among {@link #traits}. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The class name without package, as people say it: {@code Outer.Nested}. */
  public String simpleName() {
    return simpleName(className);
  }

  /** The same for any binary name. */
  static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
