package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.nio.charset.StandardCharsets;

/** Names of tables and schemas: foreign text, so data. */
final class Names {

  /** What PostgreSQL keeps of a name; it would cut the rest off in silence. */
  static final int LONGEST = 63;

  private static final String HISTORY = "_history";

  private Names() {}

  /** The name as an identifier, whatever is in it. */
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The journal that belongs to a history table. */
  static String journal(String history) {
    return stem(history) + "_journal";
  }

  /** The meta table that belongs to a history table. */
  static String meta(String history) {
    return stem(history) + "_meta";
  }

  /**
   * Refuses a history table's name that the database would cut or not take.
   *
   * @throws MigrationException USAGE
   */
  static void check(String history) {
    if (history.isEmpty() || history.indexOf('\0') >= 0) {
      throw refused("The history table's name is empty or has a NUL character.", history);
    }
    if (history.regionMatches(true, 0, "sqlite_", 0, "sqlite_".length())) {
      throw refused(
          "The history table's name starts with sqlite_, which SQLite reserves.", history);
    }
    if (bytes(history) > LONGEST || bytes(journal(history)) > LONGEST) {
      throw refused(
          "The history table's name, or the name of the journal beside it, is longer than "
              + LONGEST
              + " bytes.",
          history);
    }
  }

  /** A text cut to so many bytes of UTF-8, never inside a character. */
  static String cut(String text, int bytes) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (used > bytes) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.substring(0, i);
  }

  private static String stem(String history) {
    return history.endsWith(HISTORY) && history.length() > HISTORY.length()
        ? history.substring(0, history.length() - HISTORY.length())
        : history;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static MigrationException refused(String what, String history) {
    return new MigrationException(
        Problem.of(
            ProblemCode.USAGE,
            what,
            "table     " + history.replace('\0', '?'),
            "choose another table name, such as rung_history"));
  }
}
