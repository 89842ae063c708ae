package dev.rung.internal.discovery;

import dev.rung.migration.MigrationException;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every file name on the class path, the last resort for a package that the class loader
 * does not name: jars may lack directory entries. It takes a second or more.
 */
final class WholeClassPath {
  private WholeClassPath() {}

  /**
   * Finds the code sources that have classes in packages.
   *
   * @param missing the packages, at least one
   * @throws MigrationException PACKAGE_NOT_FOUND, for each that has no class anywhere; UNREADABLE
   */
  static List<Located> having(List<String> missing, ClassLoader classLoader) throws IOException {
    Set<String> notFound = new TreeSet<>(missing);
    Set<String> known = new TreeSet<>();
    TreeMap<String, Resource> places = new TreeMap<>();
    try (ScanResult scan = new ClassGraph().overrideClassLoaders(classLoader).scan()) {
      for (Resource resource : scan.getResourcesWithExtension("class")) {
        String path = resource.getPath();
        known.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.'));
        for (String name : missing) {
          if (path.startsWith(SourceLocator.prefixOf(name))) {
            notFound.remove(name);
            places.putIfAbsent(resource.getClasspathElementURI().toString(), resource);
          }
        }
      }
      if (!notFound.isEmpty()) {
        throw new MigrationException(
            notFound.stream().map(n -> DiscoveryProblems.packageNotFound(n, known)).toList(), null);
      }
      List<Located> located = new ArrayList<>();
      for (var place : places.entrySet()) {
        File file = fileOf(place.getValue());
        if (file == null) {
          throw new MigrationException(DiscoveryProblems.nestedWithoutDirectories(place.getKey()));
        }
        located.add(Located.of(file));
      }
      return located;
    }
  }

  /** The jar or folder that a class was found in; null for a jar within a jar. */
  private static @Nullable File fileOf(Resource resource) {
    return resource.getClasspathElementURI().getScheme().equals("file")
        ? resource.getClasspathElementFile()
        : null;
  }
}
