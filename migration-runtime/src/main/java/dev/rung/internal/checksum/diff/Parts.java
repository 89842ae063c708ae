package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One member, or code without a name, as its declarations: a method or field with the lines below
 * its head. A class without a name has several, and so have methods of one name.
 */
final class Parts {
  private static final String[] HEADS = {
    "method ", "field ", "component ", "code ", "local class: ", "class ", "resource ", "@"
  };

  private Parts() {}

  /** The lines below each head, by the head. */
  static Map<String, List<String>> of(List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (isHead(line)) {
        current = parts.computeIfAbsent(line, head -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    return parts;
  }

  private static boolean isHead(String line) {
    for (String head : HEADS) {
      if (line.startsWith(head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it takes values from around it, which stand in brackets. */
  static boolean isCapturing(String head) {
    int open = head.indexOf('(');
    int bracket = head.indexOf('[');
    return bracket > 0 && (open < 0 || bracket < open);
  }

  /** The name that a head declares, such as {@code method run}; without types and flags. */
  static String name(String head) {
    int kind = head.indexOf(' ');
    int open = isCapturing(head) ? head.indexOf('[') : head.indexOf('(');
    int colon = head.indexOf(':');
    int end = open > 0 ? open : colon > 0 ? colon : head.length();
    int space = head.lastIndexOf(' ', end);
    return kind < 0 || space < 0 ? head : head.substring(0, kind) + head.substring(space, end);
  }
}
