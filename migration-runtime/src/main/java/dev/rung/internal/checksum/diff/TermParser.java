package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the values and effects of a normal form. */
final class TermParser {
  private static final String CONCAT = "concat";

  private final Function<String, Term> known;

  /**
   * Reads them with what is known of results.
   *
   * @param known the term that stands for a word, which may be the word alone
   */
  TermParser(Function<String, Term> known) {
    this.known = known;
  }

  Term parse(String text) {
    int open = FormScan.lastGroup(text);
    if (open <= 0) {
      return known.apply(text);
    }
    String head = text.substring(0, open);
    List<Term> operands = new ArrayList<>();
    for (String value : FormScan.values(text.substring(open + 1, text.length() - 1))) {
      operands.add(parse(head.equals(CONCAT) ? withoutKind(value) : value));
    }
    if (!operands.isEmpty() && isOnTarget(head)) {
      Term target = operands.remove(0);
      return target.then(new Unit(head, true, typed(head, operands)));
    }
    operands = typed(head, operands);
    return Term.of(new Unit(head, true, operands));
  }

  /** Parts of a concatenation that are no literals have the kind of their type before them. */
  private static String withoutKind(String value) {
    return value.length() > 2 && value.charAt(1) == ' ' ? value.substring(2) : value;
  }

  /** Truth values and characters are numbers in class files. */
  private static List<Term> typed(String head, List<Term> operands) {
    List<String> types = head.endsWith(":Z") ? List.of("Z") : Types.ofCall(head);
    int others = operands.size() - types.size(); // such as this
    List<Term> typed = new ArrayList<>(operands);
    for (int i = Math.max(0, -others); i < types.size(); i++) {
      typed.set(others + i, typed(types.get(i), operands.get(others + i)));
    }
    return typed;
  }

  /** A number as what it stands for, by its type. */
  static Term typed(String type, Term term) {
    Unit unit = term.single();
    if (unit == null || !unit.isLiteral() || !unit.head().startsWith("I")) {
      return term;
    }
    int value = Integer.parseInt(unit.head().substring(1));
    return switch (type) {
      case "Z" -> Term.leaf(value == 0 ? "false" : "true");
      case "C" -> Term.leaf("'" + Character.toString((char) value) + "'");
      default -> term;
    };
  }

  private static boolean isOnTarget(String head) {
    return head.startsWith("call ") || (head.startsWith("get ") && !head.startsWith("get static "));
  }
}
