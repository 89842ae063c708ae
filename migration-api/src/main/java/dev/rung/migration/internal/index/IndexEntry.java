package dev.rung.migration.internal.index;

import java.util.List;

/**
 * One migration as its jar's index has it. Ids are canonical; they were judged at compile time.
 *
 * @param id {@code module:version}
 * @param className binary name
 * @param reversible whether it can be undone
 * @param root as declared
 * @param retry as declared
 * @param backwardCompatible as declared
 * @param parents ids of the named parents, own and other modules
 * @param description as declared, empty when there is none
 * @param files paths of the class files and resources that are declared to count, nearly always
 *     none
 */
public record IndexEntry(
    String id,
    String className,
    boolean reversible,
    boolean root,
    boolean retry,
    boolean backwardCompatible,
    List<String> parents,
    String description,
    List<String> files) {

  /** One that declares no files. */
  public IndexEntry(
      String id,
      String className,
      boolean reversible,
      boolean root,
      boolean retry,
      boolean backwardCompatible,
      List<String> parents,
      String description) {
    this(
        id,
        className,
        reversible,
        root,
        retry,
        backwardCompatible,
        parents,
        description,
        List.of());
  }
}
