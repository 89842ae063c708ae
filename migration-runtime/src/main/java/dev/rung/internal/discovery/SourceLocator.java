package dev.rung.internal.discovery;

import dev.rung.migration.MigrationException;
import dev.rung.migration.internal.index.MigrationIndex;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/** Asks the class loader where the packages of a scope are; opens nothing. */
final class SourceLocator {
  private static final List<String> EVERYTHING = List.of("");

  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private SourceLocator() {}

  /**
   * A code source that may hold something in scope.
   *
   * @param place where it is
   * @param prefixes what to look at, see {@link SourceEntry#inScope}
   * @param isNamed whether it was named, or has a directory entry for a package or an index; false
   *     for a jar that is only known to be there
   */
  record Candidate(Located place, List<String> prefixes, boolean isNamed) {}

  /** The path of a package within a code source, with a slash at the end. */
  static String prefixOf(String packageName) {
    return packageName.replace('.', '/') + "/";
  }

  /**
   * Each candidate once: the named jars and folders, then those with a directory entry for a
   * package, then the jars with an index, then all that have a manifest, since these may lack
   * directory entries.
   *
   * @throws MigrationException NOTHING_TO_SCAN, SOURCE_NOT_FOUND, UNREADABLE
   */
  static List<Candidate> locate(ScanScope scope) {
    if (scope.packages().isEmpty() && scope.sources().isEmpty()) {
      throw new MigrationException(DiscoveryProblems.nothingToScan());
    }
    SourceLocator locator = new SourceLocator();
    try {
      for (int i = 0; i < scope.sources().size(); i++) {
        File file = scope.sources().get(i).toFile();
        if (!file.exists()) {
          throw new MigrationException(DiscoveryProblems.sourceNotFound(file));
        }
        locator.add(Located.of(file), EVERYTHING, true);
      }
      List<String> prefixes = new ArrayList<>(scope.packages().size());
      for (int i = 0; i < scope.packages().size(); i++) {
        prefixes.add(prefixOf(scope.packages().get(i)));
      }
      for (int i = 0; i < prefixes.size(); i++) {
        locator.ask(scope.classLoader(), prefixes.get(i), prefixes);
      }
      if (!prefixes.isEmpty()) {
        locator.ask(scope.classLoader(), MigrationIndex.RESOURCE, prefixes);
        locator.ask(scope.classLoader(), JarFile.MANIFEST_NAME, prefixes);
      }
    } catch (IOException e) {
      throw new MigrationException(
          DiscoveryProblems.unreadable("The class path cannot be read.", e), e);
    }
    return locator.candidates;
  }

  private void ask(ClassLoader loader, String resource, List<String> prefixes) throws IOException {
    Enumeration<URL> answers = loader.getResources(resource);
    while (answers.hasMoreElements()) {
      Located place = Located.of(answers.nextElement(), resource);
      // a folder that has the package was an answer to the package already
      if (place.kind() != Located.Kind.FOLDER || resource.endsWith("/")) {
        add(place, prefixes, !resource.equals(JarFile.MANIFEST_NAME));
      }
    }
  }

  private void add(Located place, List<String> prefixes, boolean isNamed) {
    if (known.add(place.key())) {
      candidates.add(new Candidate(place, prefixes, isNamed));
    }
  }
}
