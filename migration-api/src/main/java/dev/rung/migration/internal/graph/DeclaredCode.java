package dev.rung.migration.internal.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * What a migration declares about the code that its checksum covers. Immutable.
 *
 * @param includes binary names of classes that count though they are not scanned
 * @param excludes binary names of classes that are known by name only though they are scanned
 * @param resources names of files whose content counts, as written
 */
public record DeclaredCode(List<String> includes, List<String> excludes, List<String> resources) {
  /** What nearly every migration declares. */
  public static final DeclaredCode NOTHING = new DeclaredCode(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public DeclaredCode {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    resources = List.copyOf(resources);
  }

  /** Whether it decides nothing. */
  public boolean isNothing() {
    return includes.isEmpty() && excludes.isEmpty() && resources.isEmpty();
  }

  /** The class files and resources that it names, as paths from the root of the class path. */
  public List<String> files(String migration) {
    List<String> files = new ArrayList<>(includes.size() + resources.size());
    for (String name : includes) {
      files.add(name.replace('.', '/') + ".class");
    }
    files.addAll(resourcePaths(migration));
    return files;
  }

  /** The resources alone, as paths from the root of the class path. */
  public List<String> resourcePaths(String migration) {
    List<String> paths = new ArrayList<>(resources.size());
    for (String name : resources) {
      paths.add(path(migration, name));
    }
    return paths;
  }

  /**
   * Where a resource lies, from the root of the class path.
   *
   * @param className binary name of a class in the package that the name is relative to
   * @param name with a slash before it, it is from the root already
   */
  public static String path(String className, String name) {
    if (name.startsWith("/")) {
      return name.substring(1);
    }
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/') + name;
  }

  /** Whether there can be a resource of that name; jars have no dots and no empty names between. */
  public static boolean isResourceName(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    boolean good = !path.isEmpty() && path.indexOf('\\') < 0;
    int start = 0;
    while (good && start <= path.length()) {
      int end = path.indexOf('/', start);
      end = end < 0 ? path.length() : end;
      String part = path.substring(start, end);
      good = !part.isEmpty() && !part.equals(".") && !part.equals("..");
      start = end + 1;
    }
    return good;
  }
}
