package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a normal form at its marks, which never occur within its strings as such. */
final class FormScan {
  private static final int HASH = 17;

  private FormScan() {}

  /** Where the parentheses at the end begin; -1 where there are none. */
  static int lastGroup(String text) {
    if (!text.endsWith(")")) {
      return -1;
    }
    int depth = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(text, i) - 1;
      } else if (c == '(') {
        open = depth++ == 0 ? i : open;
      } else if (c == ')') {
        depth--;
      }
    }
    return open;
  }

  /** What commas part, outside of strings and brackets. */
  static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(text, i) - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        values.add(text.substring(from, i));
        from = i + 2;
      }
    }
    if (!text.isEmpty()) {
      values.add(text.substring(from));
    }
    return values;
  }

  /** Names, numbers and what else is written with letters and digits alone, outside of strings. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      if (text.charAt(at) == '"') {
        end = endOfString(text, at);
      } else if (Character.isLetterOrDigit(text.charAt(at))) {
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        words.add(text.substring(at, end));
      }
      at = end;
    }
    return words;
  }

  /** Quotes are escaped in a string, so that the next one ends it. */
  static int endOfString(String text, int start) {
    int end = text.indexOf('"', start + 1);
    return end < 0 ? text.length() : end + 1;
  }

  /** The hashes that a text refers to, in braces, in order. */
  static List<String> references(String text) {
    List<String> references = new ArrayList<>();
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      int end = text.indexOf('}', at);
      if (isHash(text, at, end)) {
        references.add(text.substring(at, end + 1));
      }
    }
    return references;
  }

  /** The text without them. */
  static String blanked(String text) {
    String blanked = text;
    for (String reference : references(text)) {
      blanked = blanked.replace(reference, "{}");
    }
    return blanked;
  }

  private static boolean isHash(String text, int open, int close) {
    boolean hash = close == open + HASH;
    for (int i = open + 1; hash && i < close; i++) {
      hash = Character.digit(text.charAt(i), 16) >= 0;
    }
    return hash;
  }
}
