package dev.rung.internal.sql;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether code uses the number of rows that its statements changed. Such a number comes
 * from the data, as rows do: what was sent on one database tells nothing of another. Where it is
 * not clear, the answer is yes.
 */
public final class UpdateCounts {
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VALUE = Pattern.compile("(?<![\\w.$/@])v\\d+(?!\\w)");
  private static final Pattern RESULT =
      Pattern.compile(" +(v\\d+) = (?:call|static|super) (?<callee>.*)");
  private static final Pattern REFERENCE =
      Pattern.compile("= lambda .* T\\([^)]*\\)(?!V )\\S+ (?:inst|static) (?<callee>.*)");

  private static final String NUMBER =
      "\\[*(?:[IJZ]|Ljava/lang/(?:Integer|Long|Boolean|Number|Object);)";

  /** Parts of jOOQ are told without what they return. */
  private static final String OF_JOOQ =
      "(?:Q|org/jooq/[\\w/$]+)\\."
          + "(?:execute\\w*\\("
          + "|(?:store|insert|update|merge|delete)\\((?:\\[Q;|Ljava/util/Collection;)?\\)"
          + "|(?:rows|batchRows)\\(\\))";

  /** JDBC, and records and tools that are named like it. */
  private static final String BY_NAME =
      "(?!java/(?!sql/)|javax/(?!sql/))[^(]*\\."
          + "(?:execute|update|delete|insert|merge|store|batch"
          + "|getUpdateCount|getLargeUpdateCount|getMoreResults)\\w*"
          + "\\([^)]*\\)"
          + NUMBER;

  /** Code that is not looked into, and gets what statements are executed with, or may get it. */
  private static final String ELSEWHERE =
      "(?!@|\\./|own|helper|java)[^(]*"
          + "\\([^)]*(?:Q;|Lorg/jooq/(?:DSLContext|Configuration|Quer|Batch)|Ljava/sql/)[^)]*\\)"
          + NUMBER;

  private static final Pattern EXECUTES =
      Pattern.compile("(?:" + OF_JOOQ + "|" + BY_NAME + "|" + ELSEWHERE + ")");

  private UpdateCounts() {}

  /**
   * Whether it uses one.
   *
   * @param form the normal form of the code
   */
  public static boolean areUsed(String form) {
    Set<String> counts = new HashSet<>();
    for (String line : (Iterable<String>) form.lines()::iterator) {
      if (!line.startsWith("    ")) { // values are told anew in each block
        counts.clear();
        continue;
      }
      String code = STRING.matcher(line).replaceAll("");
      Matcher result = RESULT.matcher(code);
      boolean isResult = result.matches();
      if (mentions(isResult ? result.group("callee") : code, counts) || refers(code)) {
        return true;
      }
      if (isResult && executes(result.group("callee"))) {
        counts.add(result.group(1));
      }
    }
    return false;
  }

  private static boolean mentions(String code, Set<String> counts) {
    return !counts.isEmpty()
        && VALUE.matcher(code).results().anyMatch(v -> counts.contains(v.group()));
  }

  /** Whether a function that gives a count away is made of what executes. */
  private static boolean refers(String code) {
    Matcher reference = REFERENCE.matcher(code);
    return reference.find() && executes(reference.group("callee"));
  }

  private static boolean executes(String callee) {
    return EXECUTES.matcher(callee).lookingAt();
  }
}
