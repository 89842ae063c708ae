package dev.rung.internal.discovery;

import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.IndexType;
import dev.rung.migration.internal.index.MigrationIndex;
import dev.rung.migration.internal.index.PackageStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a jar's index may be believed. An index can be wrong: a shaded jar keeps one of
 * several, a partial compilation writes a partial one. So it must name, for each package in scope,
 * exactly the classes that the jar has there.
 */
final class IndexCoverage {
  /** They are written with the index, and hold no migrations. */
  private static final String INDEX_TYPES = IndexType.PACKAGE.replace('.', '/') + '/';

  private IndexCoverage() {}

  /**
   * The migrations in scope as the index of a jar has them.
   *
   * @param entries all files of the jar in scope
   * @param prefixes the scope
   * @return null when there is no index, or any doubt about it
   */
  static @Nullable List<IndexEntry> covered(
      CodeSource jar, List<SourceEntry> entries, List<String> prefixes) throws IOException {
    byte[] bytes = jar.read(MigrationIndex.RESOURCE);
    if (bytes == null) {
      return null;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (JoinedIndexes.isJoined(text) && !JoinedIndexes.hold(text, jar)) {
      return null;
    }
    MigrationIndex index = MigrationIndex.parse(text);
    Map<String, Set<String>> classes = classesByPackage(entries);
    if (index == null || !stampsAgree(index, classes)) {
      return null;
    }
    List<IndexEntry> migrations = new ArrayList<>(index.entries().size());
    for (int i = 0; i < index.entries().size(); i++) {
      IndexEntry migration = index.entries().get(i);
      String name = migration.className();
      int dot = name.lastIndexOf('.');
      Set<String> here = classes.get(name.substring(0, Math.max(0, dot)));
      if (here != null && here.contains(name.substring(dot + 1))) {
        migrations.add(migration);
      } else if (here != null || SourceEntry.inScope(SourceEntry.nameOfClass(name), prefixes)) {
        return null; // the jar has no such class
      }
    }
    return migrations;
  }

  /** Simple names of class files, nested ones too, by package with dots. */
  private static Map<String, Set<String>> classesByPackage(List<SourceEntry> entries) {
    Map<String, Set<String>> classes = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String name = entries.get(i).name();
      if (entries.get(i).isClass() && !name.startsWith(INDEX_TYPES)) {
        int slash = name.lastIndexOf('/');
        String packageName = name.substring(0, Math.max(0, slash)).replace('/', '.');
        Set<String> simpleNames = classes.get(packageName);
        if (simpleNames == null) {
          simpleNames = new HashSet<>();
          classes.put(packageName, simpleNames);
        }
        simpleNames.add(name.substring(slash + 1, name.length() - SourceEntry.CLASS_FILE.length()));
      }
    }
    return classes;
  }

  private static boolean stampsAgree(MigrationIndex index, Map<String, Set<String>> classes) {
    Map<String, PackageStamp> stamps = new HashMap<>();
    for (int i = 0; i < index.packages().size(); i++) {
      PackageStamp stamp = index.packages().get(i);
      if (stamps.put(stamp.packageName(), stamp) != null) {
        return false;
      }
    }
    for (Map.Entry<String, Set<String>> found : classes.entrySet()) {
      PackageStamp here = PackageStamp.of(found.getKey(), found.getValue());
      PackageStamp there = stamps.get(found.getKey());
      boolean nothingToStamp = here.classes() == 0;
      if (!nothingToStamp
          && (there == null || here.classes() != there.classes() || here.hash() != there.hash())) {
        return false;
      }
    }
    return true;
  }
}
