package dev.rung.internal.dialect;

/** What a JDBC URL says about a SQLite database in memory. */
final class SqliteUrl {

  static final String PREFIX = "jdbc:sqlite:";

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
}
