package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;

/** Compares two lines of a normal form. */
final class LineDiff {
  private static final String WORD_MARKS = "_$./;<>[]@-#*\\";

  private LineDiff() {}

  /** What became of the only literal or name that differs; empty when more does. */
  static String of(String before, String after) {
    List<String> old = tokens(blanked(before));
    List<String> now = tokens(blanked(after));
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
        boolean literals = isLiteral(from) && isLiteral(to);
        change = (literals ? "literal " : "") + became(from, to);
      }
    }
    return change;
  }

  /** What looks the same to people is told with its marks. */
  private static String became(String from, String to) {
    String before = shown(from);
    String after = shown(to);
    return before.equals(after) ? from + " became " + to : before + " became " + after;
  }

  /** The hashes that a line refers to, in braces, in order. */
  static List<String> references(String line) {
    List<String> references = new ArrayList<>();
    for (int at = line.indexOf('{'); at >= 0; at = line.indexOf('{', at + 1)) {
      int end = line.indexOf('}', at);
      if (isHash(line, at, end)) {
        references.add(line.substring(at, end + 1));
      }
    }
    return references;
  }

  /** The line without them. */
  static String blanked(String line) {
    String blanked = line;
    for (String reference : references(line)) {
      blanked = blanked.replace(reference, "{}");
    }
    return blanked;
  }

  private static boolean isHash(String line, int open, int close) {
    boolean hash = close == open + 17;
    for (int i = open + 1; hash && i < close; i++) {
      hash = Character.digit(line.charAt(i), 16) >= 0;
    }
    return hash;
  }

  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int end = at + 1;
      if (line.startsWith("S\"", at)) {
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

  private static boolean isLiteral(String token) {
    if (token.startsWith("S\"")) {
      return true;
    }
    boolean digits = token.length() > 1 && "-0123456789".indexOf(token.charAt(1)) >= 0;
    return digits && "IJFD".indexOf(token.charAt(0)) >= 0;
  }

  private static String shown(String token) {
    if (token.startsWith("\"")) {
      return FormWords.text(token.substring(1, token.length() - 1));
    } else if (!isLiteral(token)) {
      return FormWords.name(token);
    } else if (token.startsWith("S")) {
      return FormWords.text(token.substring(1));
    }
    int bits = token.indexOf('#');
    return bits < 0 ? token.substring(1) : token.substring(1, bits);
  }
}
