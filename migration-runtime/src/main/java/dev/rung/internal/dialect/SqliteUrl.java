package dev.rung.internal.dialect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a JDBC URL says about a SQLite database. */
final class SqliteUrl {

  static final String PREFIX = "jdbc:sqlite:";
  private static final String FILE = "file:";

  private SqliteUrl() {}

  /** Whether each connection of this URL has a memory database of its own. */
  static boolean isPrivateMemory(String url) {
    if (!url.startsWith(PREFIX)) {
      return false;
    }
    String rest = url.substring(PREFIX.length());
    int question = rest.indexOf('?');
    String name = question < 0 ? rest : rest.substring(0, question);
    boolean memory =
        name.isEmpty()
            || name.equals(":memory:")
            || name.equals("file:")
            || name.equals("file::memory:")
            || rest.contains("mode=memory");
    return memory && !rest.contains("cache=shared");
  }

  /**
   * The database file that the URL names; null where it names none, or not in a way that can be
   * read without doubt.
   */
  static @Nullable Path file(String url) {
    if (!url.startsWith(PREFIX)) {
      return null;
    }
    String rest = url.substring(PREFIX.length());
    int question = rest.indexOf('?');
    String options = question < 0 ? "" : rest.substring(question);
    String name = question < 0 ? rest : rest.substring(0, question);
    if (name.startsWith(FILE)) {
      name = name.substring(FILE.length());
      name = name.startsWith("//") ? name.substring(2) : name;
      if (name.indexOf('%') >= 0) {
        return null;
      }
    }
    boolean isFile = !name.isEmpty() && name.charAt(0) != ':' && !options.contains("mode=");
    return isFile ? Path.of(name) : null;
  }
}
