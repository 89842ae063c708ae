package dev.rung.migration.internal.graph;

import java.util.Set;

/**
 * How much is known of migrations that are only visible.
 *
 * @param wholeModules modules of which every migration is visible
 * @param unlisted visible classes that no index lists, by binary name
 * @param absent classes that dependsOn names and that are nowhere, by binary name; while sources
 *     are compiled there are none, since javac itself tells of them
 */
public record Sight(Set<String> wholeModules, Set<String> unlisted, Set<String> absent) {

  /** Nothing of what is visible is known to be all of it. */
  static final Sight PARTIAL = new Sight(Set.of(), Set.of());

  /** One to which no named class is absent. */
  public Sight(Set<String> wholeModules, Set<String> unlisted) {
    this(wholeModules, unlisted, Set.of());
  }

  /** Copies the sets. */
  public Sight {
    wholeModules = Set.copyOf(wholeModules);
    unlisted = Set.copyOf(unlisted);
    absent = Set.copyOf(absent);
  }
}
