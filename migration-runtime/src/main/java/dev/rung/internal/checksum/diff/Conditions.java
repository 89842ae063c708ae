package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words for conditions. A compiler may turn one round and swap what follows, so none is told
 * without its opposite.
 */
final class Conditions {
  private record Signs(String sign, String opposite) {}

  private static final Map<String, Signs> SIGNS =
      Map.of(
          "eq", new Signs("==", "!="),
          "same", new Signs("==", "!="),
          "lt", new Signs("<", ">="),
          "le", new Signs("<=", ">"));

  private Conditions() {}

  static boolean isComparison(Unit unit) {
    return unit.applied() && unit.operands().size() == 2 && SIGNS.containsKey(unit.head());
  }

  /**
   * One comparison that became another.
   *
   * @param sameFlow whether it leads to the same places; else nobody can tell which way round
   */
  static String became(Unit old, Unit now, TermWords words, boolean sameFlow) {
    if (!sameFlow) {
      return text(Term.of(old), words) + " changed";
    }
    Signs from = signs(old.head());
    Signs to = signs(now.head());
    String how =
        !from.equals(to)
            ? became(from, to)
            : "compares " + (now.head().equals("same") ? "objects" : "numbers");
    return text(Term.of(old), words) + ": " + how;
  }

  /** One that leads where its opposite led. */
  static String turned(Term condition, Negation.Turned turned, TermWords words) {
    Signs from = signs(turned.before().substring("if ".length()));
    Signs to = signs(turned.after().substring("if ".length()));
    Signs opposite = new Signs(/* sign= */ to.opposite(), /* opposite= */ to.sign());
    String text = words.of(condition);
    return from.equals(to) ? text + " became its opposite" : text + ": " + became(from, opposite);
  }

  private static Signs signs(String head) {
    return SIGNS.getOrDefault(head, new Signs("it", "it"));
  }

  private static String became(Signs from, Signs to) {
    return from.sign()
        + " became "
        + to.sign()
        + ", or "
        + from.opposite()
        + " became "
        + to.opposite();
  }

  /** By what is compared, as far as it has a name. */
  static String text(Term condition, TermWords words) {
    Unit unit = condition.single();
    List<Term> operands = unit == null ? List.of(condition) : unit.operands();
    if (unit != null && isTruth(unit)) {
      operands = operands.subList(0, 1);
    }
    List<String> told = new ArrayList<>();
    for (Term operand : unwrapped(operands)) {
      Unit single = operand.single();
      if (single == null || !single.isVariable()) {
        told.add(words.of(operand));
      }
    }
    return told.isEmpty() ? "a condition" : "condition with " + String.join(" and ", told);
  }

  /** Numbers of some types are compared in two steps. */
  private static List<Term> unwrapped(List<Term> operands) {
    Unit first = operands.isEmpty() ? null : operands.get(0).single();
    boolean inSteps = first != null && UnitWords.name(first).equals("comparison");
    return inSteps && first != null ? first.operands() : operands;
  }

  /** Whether it is a truth value that is compared with false. */
  private static boolean isTruth(Unit unit) {
    if (!unit.head().equals("eq") || !unit.operands().get(1).key().equals("I0.")) {
      return false;
    }
    List<Unit> units = unit.operands().get(0).units();
    String head = units.get(units.size() - 1).head();
    return head.endsWith(")Z") || head.startsWith("instanceof ");
  }
}
