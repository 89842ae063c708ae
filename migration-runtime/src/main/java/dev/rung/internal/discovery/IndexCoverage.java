package dev.rung.internal.discovery;

import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.MigrationIndex;
import dev.rung.migration.internal.index.PackageStamp;
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
  private IndexCoverage() {}

  /**
   * The migrations in scope as the index has them.
   *
   * @param text of the index
   * @param entries all files of the jar in scope
   * @param prefixes the scope
   * @return null when there is any doubt
   */
  static @Nullable List<IndexEntry> covered(
      String text, List<SourceEntry> entries, List<String> prefixes) {
    // several indexes behind each other: each was judged by itself, so nothing is known of them all
    MigrationIndex index = text.indexOf("\n#") >= 0 ? null : MigrationIndex.parse(text);
    if (index == null || !stampsAgree(index, entries)) {
      return null;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      names.add(entries.get(i).name());
    }
    List<IndexEntry> migrations = new ArrayList<>(index.entries().size());
    for (int i = 0; i < index.entries().size(); i++) {
      IndexEntry migration = index.entries().get(i);
      String name = SourceEntry.nameOfClass(migration.className());
      if (names.contains(name)) {
        migrations.add(migration);
      } else if (SourceEntry.inScope(name, prefixes)) {
        return null;
      }
    }
    return migrations;
  }

  private static boolean stampsAgree(MigrationIndex index, List<SourceEntry> entries) {
    Map<String, PackageStamp> stamps = new HashMap<>();
    for (int i = 0; i < index.packages().size(); i++) {
      PackageStamp stamp = index.packages().get(i);
      if (stamps.put(stamp.packageName(), stamp) != null) {
        return false;
      }
    }
    Map<String, List<String>> classes = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isClass()) {
        String className = entries.get(i).className();
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        List<String> simpleNames = classes.get(packageName);
        if (simpleNames == null) {
          simpleNames = new ArrayList<>();
          classes.put(packageName, simpleNames);
        }
        simpleNames.add(className.substring(dot + 1));
      }
    }
    for (Map.Entry<String, List<String>> found : classes.entrySet()) {
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
