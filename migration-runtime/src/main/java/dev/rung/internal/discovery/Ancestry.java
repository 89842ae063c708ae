package dev.rung.internal.discovery;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.MigrationException;
import dev.rung.migration.ReversibleMigration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a class is by inheritance, also where that leads to other code sources. Used by one
 * thread.
 */
final class Ancestry {
  static final String FORWARD_ONLY = ForwardOnlyMigration.class.getName();
  static final String REVERSIBLE = ReversibleMigration.class.getName();

  private final OpenSources sources;
  private final Map<String, Set<String>> aboveOutside = new HashMap<>();

  Ancestry(OpenSources sources) {
    this.sources = sources;
  }

  /**
   * Names of the superclasses and interfaces of a class, at any height.
   *
   * @throws MigrationException UNREADABLE
   */
  Set<String> above(ClassOutline type) throws IOException {
    Set<String> above = new HashSet<>(type.above());
    readOutside(type.unread());
    List<String> open = new ArrayList<>(type.unread());
    while (!open.isEmpty()) {
      for (String name : aboveOutside.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (above.add(name)) {
          open.add(name);
        }
      }
    }
    return above;
  }

  /**
   * Looks for classes elsewhere, and for what is above those, each once.
   *
   * @param names of classes that are not in the code source that names them
   */
  private void readOutside(Set<String> names) throws IOException {
    Set<String> missing = new HashSet<>(names);
    missing.removeAll(aboveOutside.keySet());
    while (!missing.isEmpty()) {
      for (String name : missing) {
        aboveOutside.put(name, Set.of());
      }
      Set<String> next = new HashSet<>();
      for (var place : bySource(missing).entrySet()) {
        try (ClassScan scan = ClassScan.ofClasses(place.getKey(), place.getValue())) {
          for (String name : place.getValue()) {
            ClassOutline found = scan.find(name);
            if (found == null) {
              throw Damage.of(place.getKey(), SourceEntry.nameOfClass(name));
            }
            next.addAll(found.unread());
            aboveOutside.put(name, found.above());
          }
        }
      }
      next.removeAll(aboveOutside.keySet());
      missing = next;
    }
  }

  /** Groups classes by the code source that has them; what is nowhere is left out. */
  Map<CodeSource, List<String>> bySource(Collection<String> names) throws IOException {
    Map<CodeSource, List<String>> groups = new LinkedHashMap<>();
    for (String name : names) {
      @Nullable CodeSource source = sources.withClass(SourceEntry.nameOfClass(name));
      if (source != null) {
        groups.computeIfAbsent(source, key -> new ArrayList<>()).add(name);
      }
    }
    return groups;
  }

  /** Whether a class can be more than a class of the JDK's, or what is asked for itself. */
  static boolean isWorthReading(String name) {
    return !name.equals(FORWARD_ONLY) && !name.equals(REVERSIBLE) && !name.startsWith("java.");
  }
}
