package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much two terms have in common: names, numbers, and the words of texts. */
final class Tokens {
  private Tokens() {}

  /** Of a term, sorted. */
  static List<String> of(Term term) {
    List<String> tokens = new ArrayList<>();
    add(term, tokens);
    Collections.sort(tokens);
    return tokens;
  }

  /** Of several together, sorted. */
  static List<String> of(List<Term> terms) {
    List<String> tokens = new ArrayList<>();
    terms.forEach(term -> add(term, tokens));
    Collections.sort(tokens);
    return tokens;
  }

  private static void add(Term term, List<String> tokens) {
    for (Unit unit : term.units()) {
      if (unit.isLiteral() && unit.head().startsWith("S")) {
        tokens.addAll(FormScan.words(unit.head().replace('"', ' ')));
      } else if (!unit.isVariable()) {
        tokens.add(UnitWords.name(unit));
      }
      for (Term operand : unit.operands()) {
        add(operand, tokens);
      }
    }
  }

  /** From 0 for nothing to 1 for all. */
  static double common(List<String> some, List<String> others) {
    if (some.isEmpty() && others.isEmpty()) {
      return 1;
    }
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      int order = some.get(i).compareTo(others.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2.0 * common / (some.size() + others.size());
  }
}
