package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes terms nearly as in source; what has no name that counts is three dots. */
final class TermWords {
  /** Of longer terms the beginning is enough to find them. */
  private static final int LONGEST = 72;

  private static final String ANYTHING = "...";

  private static final Pattern BOXING =
      Pattern.compile("static java/lang/(\\w+)\\.valueOf\\([ZBCSIJFD]\\)Ljava/lang/\\1;");

  private final Literals literals;

  TermWords(Literals literals) {
    this.literals = literals;
  }

  /** A step, or a value within one. */
  String of(Term term) {
    String text = text(term);
    if (text.equals(ANYTHING)) {
      return "a variable";
    }
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST - ANYTHING.length()) + ANYTHING;
  }

  /** One link of a chain of calls. */
  String of(Unit unit) {
    return of(Term.of(unit));
  }

  private String text(Term term) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < term.units().size() && out.length() <= LONGEST; i++) {
      Unit unit = term.units().get(i);
      if (i == 0 && unit.isVariable() && term.units().size() > 1) {
        continue;
      }
      String text = text(unit);
      out.append(out.length() == 0 || text.startsWith("[") ? "" : ".").append(text);
    }
    return out.toString();
  }

  private String text(Unit unit) {
    List<Term> operands = unit.operands();
    String head = unit.head();
    if (!unit.applied()) {
      return unit.isVariable() && !head.equals("this")
          ? ANYTHING
          : UnitWords.isAnnotation(unit) ? UnitWords.name(unit) : literals.brief(head);
    }
    if (unit.isVariable()) {
      return ANYTHING;
    }
    if (isBoxing(unit)) {
      return text(operands.get(0));
    }
    String sign = UnitWords.operator(unit);
    String cast = UnitWords.castTo(unit);
    if (!sign.isEmpty()) {
      return operands.size() == 1
          ? sign + text(operands.get(0))
          : text(operands.get(0)) + " " + sign + " " + text(operands.get(1));
    } else if (!cast.isEmpty()) {
      return "(" + cast + ") " + text(operands.get(0));
    }
    int space = head.indexOf(' ');
    return switch (space < 0 ? head : head.substring(0, space)) {
      case "return", "throw" -> head + " " + text(operands.get(0));
      case "set", "store" -> text(operands.get(operands.size() - 1));
      case "if" -> Conditions.text(operands.get(0), this);
      case "switch" -> "switch (" + text(operands.get(0)) + ")";
      case "put" -> UnitWords.name(unit) + " = " + text(operands.get(operands.size() - 1));
      case "get" -> UnitWords.name(unit);
      case "array" -> "{" + list(operands) + "}";
      case "newarray", "newarrays" -> newArray(unit);
      case "concat" -> concat(operands);
      case "length" -> text(operands.get(0)) + ".length";
      case "element" ->
          operands.size() == 2
              ? text(operands.get(0)) + "[" + text(operands.get(1)) + "]"
              : "element(" + list(operands) + ")";
      case "instanceof" -> text(operands.get(0)) + " " + UnitWords.name(unit);
      case "lambda" -> UnitWords.name(unit);
      case "lock" -> "synchronized (" + list(operands) + ")";
      default -> UnitWords.name(unit) + "(" + list(withoutThis(unit)) + ")";
    };
  }

  /** With the length of each dimension that has one. */
  private String newArray(Unit unit) {
    String name = UnitWords.name(unit);
    int lengths = name.indexOf('[');
    StringBuilder text = new StringBuilder(name.substring(0, lengths));
    unit.operands().forEach(length -> text.append('[').append(text(length)).append(']'));
    return text.append(name.substring(lengths + 2 * unit.operands().size())).toString();
  }

  /** Compilers put it where source has none. */
  static boolean isBoxing(Unit unit) {
    return BOXING.matcher(unit.head()).matches();
  }

  /** The operands as people see them: variable arguments one by one, {@code this} left out. */
  private static List<Term> withoutThis(Unit unit) {
    List<Term> operands = unit.spread();
    boolean isThis = !operands.isEmpty() && operands.get(0).key().equals("this.");
    return isThis && !unit.head().startsWith("call ")
        ? operands.subList(1, operands.size())
        : operands;
  }

  private String concat(List<Term> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(text(part)));
    return String.join(" + ", texts);
  }

  private String list(List<Term> terms) {
    List<String> texts = new ArrayList<>();
    int length = 0;
    for (Term term : terms) {
      String text = text(term);
      texts.add(text);
      length += text.length();
      if (length > LONGEST) {
        texts.add(ANYTHING);
        break;
      }
    }
    return String.join(", ", texts);
  }
}
