package dev.rung.internal.discovery;

import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.MigrationIndex;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether indexes that a shaded jar has behind each other still hold now that their jars
 * are one. Each was judged by itself, so a module that two of them have was never judged at all.
 * And a package that had no {@code @MigrationModule} above it may have got one from the other jar.
 */
final class JoinedIndexes {
  private final CodeSource jar;
  private final Map<String, Integer> indexOfModule = new HashMap<>();
  private final Set<String> withoutModule = new HashSet<>();

  private JoinedIndexes(CodeSource jar) {
    this.jar = jar;
  }

  /** Whether the text is more than one index. */
  static boolean isJoined(String text) {
    return text.indexOf("\n#") >= 0;
  }

  /** Whether the indexes in the text still hold in that jar; false when there is any doubt. */
  static boolean hold(String text, CodeSource jar) throws IOException {
    JoinedIndexes joined = new JoinedIndexes(jar);
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n#", start);
      end = end < 0 ? text.length() : end + 1;
      MigrationIndex index = MigrationIndex.parse(text.substring(start, end));
      if (index == null || !joined.add(number, index.entries())) {
        return false;
      }
      number++;
      start = end;
    }
    return true;
  }

  private boolean add(int number, List<IndexEntry> entries) throws IOException {
    for (int i = 0; i < entries.size(); i++) {
      String id = entries.get(i).id();
      String module = id.substring(0, Math.max(0, id.indexOf(':')));
      Integer before = indexOfModule.putIfAbsent(module, number);
      if (before != null && before != number) {
        return false;
      }
      if (module.equals(MigrationId.DEFAULT_MODULE) && mayHaveModule(entries.get(i).className())) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a package-info in the package of a class or above it. */
  private boolean mayHaveModule(String className) throws IOException {
    String path = className.replace('.', '/');
    int slash = path.lastIndexOf('/');
    while (slash > 0 && withoutModule.add(path.substring(0, slash))) {
      if (jar.read(path.substring(0, slash) + "/package-info.class") != null) {
        return true;
      }
      slash = path.lastIndexOf('/', slash - 1);
    }
    return false;
  }
}
