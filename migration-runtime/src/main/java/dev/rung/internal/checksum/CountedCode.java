package dev.rung.internal.checksum;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The code that counts for one migration.
 *
 * @param classes those that may count, without what the migration excludes
 * @param includes binary names of classes that count in full, used or not
 * @param excludes binary names of classes that do not count, which is meant so
 * @param resources SHA-256 in hex by the name of a file that counts, as declared
 */
public record CountedCode(
    ClassBytes classes,
    List<String> includes,
    Set<String> excludes,
    Map<String, String> resources) {

  /** Copies the collections. */
  public CountedCode {
    includes = List.copyOf(includes);
    excludes = Set.copyOf(excludes);
    resources = Map.copyOf(resources);
  }

  /** For a migration that declares nothing. */
  static CountedCode of(ClassBytes classes) {
    return new CountedCode(classes, List.of(), Set.of(), Map.of());
  }

  /** Whether a class, or one around it, is excluded. */
  boolean isExcluded(String className) {
    return isIn(excludes, className);
  }

  /** What stands for the content of a resource: SHA-256 in hex, however it was checked out. */
  public static String hash(byte[] content) {
    return ResourceContent.hash(content);
  }

  /** Whether a class, or one around it, is among others; all by binary name. */
  public static boolean isIn(Set<String> names, String className) {
    if (names.isEmpty()) {
      return false;
    }
    for (int i = className.indexOf('$'); i >= 0; i = className.indexOf('$', i + 1)) {
      if (names.contains(className.substring(0, i))) {
        return true;
      }
    }
    return names.contains(className);
  }
}
