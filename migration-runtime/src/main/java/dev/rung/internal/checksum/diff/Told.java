package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found in one body of code, most telling first. */
final class Told {
  static final String GONE = " is gone";
  static final String NEW = " is new";

  private static final int SHOWN = 3;

  /** How much a reader learns from it. */
  enum Weight {
    EFFECT,
    CONDITION,
    VARIABLE
  }

  private record Change(String text, Weight weight) {}

  /** Code without a name that changed, and what kind it is. */
  record Reference(String old, String now, String kind) {}

  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> variablesBack = new HashMap<>();
  private boolean otherVariables;

  /** What is gone and new in the same words has changed in what words do not tell. */
  void add(String text, Weight weight) {
    String words = text.endsWith(NEW) ? text.substring(0, text.length() - NEW.length()) : "";
    if (changes.remove(words + GONE) != null) {
      add(words + " changed", weight);
    } else {
      changes.putIfAbsent(text, new Change(text, weight));
    }
  }

  void add(String text) {
    add(text, Weight.EFFECT);
  }

  void follow(Reference reference) {
    references.add(reference);
  }

  List<Reference> references() {
    return references;
  }

  /** Two terms that are alike but for what their variables are called. */
  void same(Term old, Term now) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    old.addNumbered(before);
    now.addNumbered(after);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (before.get(i).startsWith("L")) {
        String known = variables.putIfAbsent(before.get(i), after.get(i));
        String back = variablesBack.putIfAbsent(after.get(i), before.get(i));
        otherVariables |= known != null && !known.equals(after.get(i));
        otherVariables |= back != null && !back.equals(before.get(i));
      }
    }
  }

  boolean hasOtherVariables() {
    return otherVariables;
  }

  boolean hasConditions() {
    return changes.values().stream().anyMatch(change -> change.weight() == Weight.CONDITION);
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** All in one line; empty where nothing was found. */
  String line() {
    List<String> texts = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      for (Change change : changes.values()) {
        if (change.weight() == weight) {
          texts.add(change.text());
        }
      }
    }
    int more = texts.size() - SHOWN;
    return more <= 0
        ? String.join(", ", texts)
        : String.join(", ", texts.subList(0, SHOWN)) + " and " + more + " more";
  }
}
