package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the code without a name that two texts refer to at the same places. */
final class References {
  private References() {}

  static void follow(String old, String now, Told told) {
    List<String> before = FormScan.references(old);
    List<String> after = FormScan.references(now);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        told.follow(new Told.Reference(before.get(i), after.get(i), kind(old, before.get(i))));
      }
    }
  }

  /** What two bodies of code both refer to. */
  static List<Told.Reference> common(List<String> old, List<String> now) {
    Set<String> after = new HashSet<>();
    now.forEach(line -> after.addAll(FormScan.references(line)));
    List<Told.Reference> common = new ArrayList<>();
    for (String line : old) {
      for (String reference : FormScan.references(line)) {
        if (after.contains(reference)) {
          common.add(new Told.Reference(reference, reference, kind(line, reference)));
        }
      }
    }
    return common;
  }

  /** What kind of code is behind a reference. */
  private static String kind(String text, String reference) {
    String before = text.substring(0, text.indexOf(reference));
    if (before.endsWith("helper")) {
      return "a helper";
    } else if (before.endsWith("local")) {
      return "a local class";
    } else if (before.endsWith("+init")) {
      return "a static initialiser";
    }
    return text.startsWith("lambda ") || before.contains("= lambda ")
        ? "a lambda"
        : "a private method";
  }
}
