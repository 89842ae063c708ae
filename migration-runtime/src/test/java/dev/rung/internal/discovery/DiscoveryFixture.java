package dev.rung.internal.discovery;

import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.index.IndexEntry;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder for sample jars, and class loaders over them that are closed after each test. */
abstract class DiscoveryFixture {
  @TempDir Path temp;
  private final List<URLClassLoader> loaders = new ArrayList<>();

  @AfterEach
  void closeLoaders() throws Exception {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
  }

  ClassLoader loader(Path... places) throws Exception {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
    loaders.add(loader);
    return loader;
  }

  ClassPathDiscovery in(String packageName, Path... places) throws Exception {
    return new ClassPathDiscovery(new ScanScope(List.of(packageName), List.of(), loader(places)));
  }

  static List<String> ids(QuickCatalog catalog) {
    return catalog.jars().stream()
        .flatMap(jar -> jar.entries().stream())
        .map(IndexEntry::id)
        .toList();
  }

  static List<String> ids(Catalog catalog) {
    return catalog.migrations().stream().map(DiscoveryFixture::id).toList();
  }

  static String id(MigrationFacts facts) {
    return String.valueOf(facts.id());
  }
}
