package dev.rung.internal.sql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the passwords that SQL sets. */
public final class Passwords {
  private static final String WORD = "password";

  /** Within a string, where quotes are doubled; perhaps in one within that. */
  private static final String NESTED = "('{8}|'{4}|'{2})[^']+(?:\\2|$)";

  private static final String DOLLARS = "(\\$\\w*\\$)[\\s\\S]*?(?:\\3|$)";

  private static final String PLAIN = "'(?:[^']|'')*+'?";

  /** As in {@code create role shop password 'secret'}; the end may be missing. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(\\bpassword\\b[\"`\\]]?\\s*=?\\s*)(?:e?(?:"
              + NESTED
              + "|"
              + PLAIN
              + ")|"
              + DOLLARS
              + ")",
          Pattern.CASE_INSENSITIVE);

  private Passwords() {}

  /** The text with each password masked, once; quotes stay doubled where they are. */
  public static String mask(String sql) {
    return mayHave(sql) ? PASSWORD.matcher(sql).replaceAll(Passwords::masked) : sql;
  }

  private static String masked(MatchResult password) {
    String quotes = password.group(2) == null ? "'" : password.group(2);
    return Matcher.quoteReplacement(password.group(1) + quotes + "***" + quotes);
  }

  /** Quicker than the pattern, since this is asked of every statement; a w is rare. */
  private static boolean mayHave(String sql) {
    return mayHave(sql, 'w') || mayHave(sql, 'W');
  }

  private static boolean mayHave(String sql, char w) {
    for (int i = sql.indexOf(w); i >= 0; i = sql.indexOf(w, i + 1)) {
      if (sql.regionMatches(true, i - WORD.indexOf('w'), WORD, 0, WORD.length())) {
        return true;
      }
    }
    return false;
  }
}
