package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a member, or code without a name, before and after. Used once. */
final class SectionDiff {
  private final Literals literals;
  private final Told told = new Told();

  SectionDiff(Literals literals) {
    this.literals = literals;
  }

  Told compare(List<String> old, List<String> now) {
    Map<String, List<String>> before = Parts.of(old);
    Map<String, List<String>> after = Parts.of(now);
    List<String> come = new ArrayList<>(after.keySet());
    for (Map.Entry<String, List<String>> part : before.entrySet()) {
      String head = counterpart(part.getKey(), come, before);
      if (head.isEmpty()) {
        told.add(words(part.getKey()) + " is gone");
      } else {
        come.remove(head);
        compareHeads(part.getKey(), head);
        compareBodies(head, part.getValue(), after.getOrDefault(head, List.of()));
      }
    }
    come.forEach(head -> told.add(words(head) + " is new"));
    return told;
  }

  /** The same head, else one of that name that the old code does not have. */
  private static String counterpart(
      String head, List<String> heads, Map<String, List<String>> before) {
    if (heads.contains(head)) {
      return head;
    }
    for (String other : heads) {
      if (!before.containsKey(other) && Parts.name(other).equals(Parts.name(head))) {
        return other;
      }
    }
    return "";
  }

  private static String words(String head) {
    String name = Parts.name(head);
    String word = name.substring(name.indexOf(' ') + 1);
    return name.startsWith("method ")
        ? switch (word) {
          case "<init>" -> "a constructor";
          case "<clinit>" -> "the static initialiser";
          default -> FormWords.text(word) + "()";
        }
        : FormWords.text(name);
  }

  private void compareHeads(String old, String now) {
    if (old.equals(now)) {
      return;
    }
    if (FormScan.blanked(old).equals(FormScan.blanked(now))) {
      References.follow(old, now, told);
    } else {
      flags(old, now);
      declared(old, now);
    }
  }

  private void declared(String old, String now) {
    boolean isMethod = old.startsWith("method ") || old.startsWith("code ");
    if (isMethod && !Parts.isCapturing(old)) {
      String from = Types.list(old.substring(old.indexOf('(')));
      String to = Types.list(now.substring(now.indexOf('(')));
      if (!from.equals(to)) {
        told.add("parameters " + from + " became " + to);
      }
    } else if (old.startsWith("field ") || old.startsWith("component ")) {
      String from = FormWords.typeOf(old.substring(old.lastIndexOf(':') + 1));
      String to = FormWords.typeOf(now.substring(now.lastIndexOf(':') + 1));
      if (!from.equals(to)) {
        told.add("type " + from + " became " + to);
      }
    } else if (!isMethod) {
      String change = LineDiff.of(old, now, literals);
      if (!change.isEmpty()) {
        told.add(change);
      } else if (old.startsWith("@")) {
        listed(values(old), values(now));
      }
    }
  }

  private static List<String> values(String line) {
    return FormScan.values(line.substring(line.indexOf(": ") + 2));
  }

  private void listed(List<String> old, List<String> now) {
    old.stream()
        .filter(value -> !now.contains(value))
        .forEach(value -> told.add(literals.shown(value) + " is gone"));
    now.stream()
        .filter(value -> !old.contains(value))
        .forEach(value -> told.add(literals.shown(value) + " is new"));
  }

  private void flags(String old, String now) {
    for (String flag : List.of("static", "synchronized", "abstract", "volatile", "transient")) {
      boolean had = old.contains(" " + flag + " ");
      boolean has = now.contains(" " + flag + " ");
      if (had != has) {
        told.add(flag + (has ? " is new" : " is gone"));
      }
    }
  }

  private void compareBodies(String head, List<String> old, List<String> now) {
    if (old.equals(now)) {
      return;
    }
    Negation.Turned turned = Negation.of(old, now);
    Body after = Body.of(head, now);
    if (turned != null) {
      List<Term> conditions = new ArrayList<>(after.steps());
      conditions.removeIf(step -> !step.units().get(0).head().equals("if"));
      told.add(Conditions.turned(conditions.get(turned.index()), turned, new TermWords(literals)));
    } else {
      new BodyDiff(literals, told).compare(Body.of(head, old), after);
    }
  }
}
