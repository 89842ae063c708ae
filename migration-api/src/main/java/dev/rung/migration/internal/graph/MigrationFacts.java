package dev.rung.migration.internal.graph;

import java.util.List;
import java.util.Set;

/**
 * What source code, a class file or an index says of one migration, not yet judged.
 *
 * @param className binary name, such as {@code com.acme.Outer$Nested}
 * @param source where it lives, as shown to people: a jar or folder; at compile time the
 *     compilation
 * @param module the name given by the nearest {@code @MigrationModule}, else {@code main};
 *     unchecked
 * @param version as written
 * @param description as written, empty when there is none
 * @param dependsOn binary names of the classes named
 * @param dependsOnIds ids as written
 * @param root as declared
 * @param retry as declared
 * @param traits what else is known of the class
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
    Set<Trait> traits) {

  /** Copies the collections. */
  public MigrationFacts {
    dependsOn = List.copyOf(dependsOn);
    dependsOnIds = List.copyOf(dependsOnIds);
    traits = Set.copyOf(traits);
  }

  /** Whether a trait is among {@link #traits}. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The class name without package, as people say it: {@code Outer.Nested}. */
  public String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
