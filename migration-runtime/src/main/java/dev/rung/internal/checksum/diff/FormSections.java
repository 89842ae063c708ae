package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A normal form by its members, for comparison.
 *
 * @param members lines by what they belong to, such as {@code up()} or {@code Helper.run()};
 *     methods of one name follow each other
 * @param parts lines of what has no name that counts, by the hash that refers to it
 */
record FormSections(Map<String, List<String>> members, Map<String, List<String>> parts) {

  /** How the line of a resource begins. */
  static final String RESOURCE = "resource ";

  static FormSections of(String text) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    String owner = "";
    boolean inPart = false;
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("{")) {
        inPart = true;
        int end = line.indexOf('}') + 1;
        current = parts.computeIfAbsent(line.substring(0, end), any -> new ArrayList<>());
        current.add(line.substring(end).strip());
      } else if (inPart || line.startsWith(" ")) {
        current.add(line.strip());
      } else {
        if (line.startsWith("class ")) {
          String name = line.substring("class ".length(), line.indexOf(':'));
          owner = name.equals("@") ? "" : name.substring(name.lastIndexOf('/') + 1) + ".";
        }
        String name = name(line, owner);
        current = members.computeIfAbsent(name, any -> new ArrayList<>());
        current.add(line);
      }
    }
    return new FormSections(members, parts);
  }

  /** The lines of a member, and of all that it refers to; empty where there is none of the name. */
  List<String> whole(String name) {
    List<String> lines = new ArrayList<>(members.getOrDefault(name, List.of()));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) { // grows
      for (String reference : FormScan.references(lines.get(i))) {
        if (seen.add(reference)) {
          lines.addAll(parts.getOrDefault(reference, List.of()));
        }
      }
    }
    return lines;
  }

  private static String name(String line, String owner) {
    if (line.startsWith("method ")) {
      String head = line.substring(0, line.indexOf('('));
      String name = head.substring(head.lastIndexOf(' ') + 1);
      return switch (name) {
        case "<init>" -> owner + "constructor";
        case "<clinit>" -> owner + "static initialiser";
        default -> owner + name + "()";
      };
    }
    if (line.startsWith("field ") || line.startsWith("component ")) {
      String head = line.substring(0, line.indexOf(':'));
      return owner + head.substring(head.lastIndexOf(' ') + 1);
    }
    if (line.startsWith(RESOURCE)) {
      return line.substring(0, line.lastIndexOf(' '));
    }
    return line.startsWith("@") ? line.substring(0, line.indexOf(':')) : (owner + "declaration");
  }
}
