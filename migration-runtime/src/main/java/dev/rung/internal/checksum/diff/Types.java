package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;

/** The types of a method's parameters. */
final class Types {
  private Types() {}

  /** Of what begins with a descriptor's parameters, in parentheses; empty where nothing does. */
  static List<String> of(String descriptor) {
    List<String> types = new ArrayList<>();
    int close = descriptor.startsWith("(") ? descriptor.indexOf(')') : 0;
    int at = 1;
    while (at < close) {
      int end = at;
      while (descriptor.charAt(end) == '[') {
        end++;
      }
      boolean isClass = "LQ".indexOf(descriptor.charAt(end)) >= 0;
      int semicolon = descriptor.indexOf(';', end);
      end = isClass && semicolon > 0 ? semicolon + 1 : end + 1;
      types.add(descriptor.substring(at, end));
      at = end;
    }
    return types;
  }

  /** The same for people, as in {@code (String, int)}; types of jOOQ are three dots. */
  static String list(String descriptor) {
    List<String> names = new ArrayList<>();
    for (String type : of(descriptor)) {
      names.add(type.endsWith("Q;") ? "..." : FormWords.typeOf(type));
    }
    return "(" + String.join(", ", names) + ")";
  }

  /** The parameters of a call by what it begins with; empty where it does not tell them. */
  static List<String> ofCall(String head) {
    int open = head.startsWith("lambda ") ? -1 : head.indexOf('(');
    return open < 0 ? List.of() : of(head.substring(open));
  }
}
