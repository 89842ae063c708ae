package dev.rung.migration.internal.graph;

import java.util.Set;

/**
 * How much is known of migrations that are only visible.
 *
 * @param wholeModules modules of which every migration is visible
 * @param unlisted visible classes that no index lists, by binary name
 */
public record Sight(Set<String> wholeModules, Set<String> unlisted) {

  /** Nothing of what is visible is known to be all of it. */
  static final Sight PARTIAL = new Sight(Set.of(), Set.of());

  /** Copies the sets. */
  public Sight {
    wholeModules = Set.copyOf(wholeModules);
    unlisted = Set.copyOf(unlisted);
  }
}
