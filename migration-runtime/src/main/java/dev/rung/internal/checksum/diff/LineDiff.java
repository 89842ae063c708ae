package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares two lines of a normal form. */
final class LineDiff {
  private static final String WORD_MARKS = "_$./;<>[]@-#*\\";

  private LineDiff() {}

  /** What became of the only literal or name that differs; empty when more does. */
  static String of(String before, String after, Literals literals) {
    List<String> old = tokens(FormScan.blanked(before));
    List<String> now = tokens(FormScan.blanked(after));
    if (old.size() != now.size()) {
      return "";
    }
    String change = "";
    for (int i = 0; i < old.size(); i++) {
      String from = old.get(i);
      String to = now.get(i);
      if (!from.equals(to)) {
        if (!change.isEmpty()) {
          return "";
        }
        change = literals.became(from, to);
      }
    }
    return change;
  }

  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int end = at + 1;
      if (line.startsWith("[S\"", at)) { // a list of texts
        tokens.add("[");
        at++;
      } else if (line.startsWith("S\"", at)) {
        end = line.indexOf('"', at + 2) + 1;
      } else if (line.charAt(at) == '"') { // a value of an annotation
        end = line.indexOf('"', at + 1) + 1;
      } else if (isWord(line.charAt(at))) {
        while (end < line.length() && isWord(line.charAt(end))) {
          end++;
        }
      }
      tokens.add(line.substring(at, end));
      at = end;
    }
    return tokens;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || WORD_MARKS.indexOf(c) >= 0;
  }
}
