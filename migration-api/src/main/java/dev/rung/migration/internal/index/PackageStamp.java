package dev.rung.migration.internal.index;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Stands for the set of top-level classes in one package, so that an index can be compared with
 * what a jar really holds. Nested classes and {@code package-info} do not count.
 *
 * @param packageName with dots
 * @param classes how many top-level classes there are
 * @param hash of their sorted simple names: 64-bit FNV-1a, which needs no security provider at
 *     start
 */
public record PackageStamp(String packageName, int classes, long hash) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * Makes the stamp of a package.
   *
   * @param simpleNames of class files, in any order; nested ones count as their top-level class
   */
  public static PackageStamp of(String packageName, Collection<String> simpleNames) {
    TreeSet<String> topLevel = new TreeSet<>();
    for (String name : simpleNames) {
      int dollar = name.indexOf('$', 1);
      String top = dollar < 0 ? name : name.substring(0, dollar);
      if (!top.equals("package-info") && !top.equals("module-info")) {
        topLevel.add(top);
      }
    }
    long hash = FNV_OFFSET;
    for (String name : topLevel) {
      for (int i = 0; i < name.length(); i++) {
        hash = (hash ^ name.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ '/') * FNV_PRIME;
    }
    return new PackageStamp(packageName, topLevel.size(), hash);
  }
}
