package dev.rung.cli;

import java.util.ArrayList;
import java.util.List;

/** Reads the names and literals of a normal form, and tells them as in source. */
final class FormNames {
  private static final int HASH = 8;

  private final String self;

  /** For the form of one migration, by its class's binary name. */
  FormNames(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    this.self = simple.substring(simple.lastIndexOf('$') + 1);
  }

  /** A class without its package; {@code @} is the migration. */
  String type(String name) {
    if (name.equals("@")) {
      return self;
    }
    String simple = name.startsWith("@$") ? name.substring(2) : name;
    return simple.substring(simple.lastIndexOf('/') + 1).replace('$', '.');
  }

  /** The types of a descriptor, none or more, without the parentheses. */
  String descriptor(String descriptor) {
    return String.join(", ", types(descriptor));
  }

  private List<String> types(String descriptors) {
    List<String> types = new ArrayList<>();
    int at = 0;
    while (at < descriptors.length()) {
      int start = at;
      while (descriptors.charAt(at) == '[' && at + 1 < descriptors.length()) {
        at++;
      }
      String array = "[]".repeat(at - start);
      char kind = descriptors.charAt(at);
      if (kind == 'L' || kind == 'Q') {
        int end = Math.max(at, descriptors.indexOf(';', at));
        types.add((kind == 'Q' ? "jOOQ" : named(descriptors.substring(at + 1, end))) + array);
        at = end + 1;
      } else {
        types.add(primitive(kind) + array);
        at++;
      }
    }
    return types;
  }

  private String named(String name) {
    return name.startsWith("local{") ? readable(name) : type(name);
  }

  private static String primitive(char kind) {
    return switch (kind) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      case 'V' -> "void";
      default -> String.valueOf(kind);
    };
  }

  /** Any text, with its literals, class names and references as people read them. */
  String readable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = endOfString(text, at);
        out.append(string(text.substring(at, end)));
      } else if (c == '{') {
        end = Math.max(end, endOfHash(text, at));
        out.append(end > at + 1 ? text.substring(at, at + HASH + 1) + "}" : "{");
      } else if (isOfWord(c)) {
        while (end < text.length() && isOfWord(text.charAt(end))) {
          end++;
        }
        boolean marksString = end < text.length() && text.charAt(end) == '"' && c == 'S';
        out.append(marksString ? "" : word(text.substring(at, end)));
      } else {
        out.append(c);
      }
      at = end;
    }
    return out.toString();
  }

  private String word(String word) {
    String rest = word.substring(1);
    boolean number = isNumber(rest);
    int bits = rest.indexOf('#'); // behind a fraction stand its bits
    return switch (word.charAt(0)) {
      case 'I' -> number ? rest : name(word);
      case 'J' -> number ? rest + "L" : name(word);
      case 'F' -> bits > 0 ? rest.substring(0, bits) + "f" : name(word);
      case 'D' -> bits > 0 ? rest.substring(0, bits) : name(word);
      case 'T' -> isDescriptor(rest) ? descriptor(rest) + ".class" : name(word);
      default -> name(word);
    };
  }

  private String name(String word) {
    return isDescriptor(word) ? descriptor(word) : type(word);
  }

  private static boolean isDescriptor(String word) {
    return word.endsWith(";")
        && (word.startsWith("L") || word.startsWith("[") || word.equals("Q;"));
  }

  private static boolean isNumber(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    return text.length() > first && text.chars().skip(first).allMatch(Character::isDigit);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "_$./;<>[]@-#".indexOf(c) >= 0;
  }

  /** Quotes are escaped in it, so that the next one ends it. */
  static int endOfString(String text, int start) {
    int end = text.indexOf('"', start + 1);
    return end < 0 ? text.length() : end + 1;
  }

  private static int endOfHash(String text, int open) {
    int close = text.indexOf('}', open);
    boolean hash = close == open + 2 * HASH + 1;
    for (int i = open + 1; hash && i < close; i++) {
      hash = Character.digit(text.charAt(i), 16) >= 0;
    }
    return hash ? close + 1 : -1;
  }

  /** A quoted text with the escapes of source code. */
  private static String string(String quoted) {
    StringBuilder out = new StringBuilder(quoted.length());
    int from = 0;
    for (int at = quoted.indexOf("\\u"); at >= 0; at = quoted.indexOf("\\u", from)) {
      char c = (char) Integer.parseInt(quoted, at + 2, at + 6, 16);
      out.append(quoted, from, at);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '"', '\\' -> out.append('\\').append(c);
        default -> out.append(c);
      }
      from = at + 6;
    }
    return out.append(quoted, from, quoted.length()).toString();
  }
}
