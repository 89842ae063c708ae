package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One link of a {@link Term}: a call, an operator, a literal or a variable.
 *
 * @param head what it begins with, such as {@code call Q.execute()} or {@code I320}
 * @param applied whether operands stood behind it, perhaps none
 * @param operands without what it is called on
 */
record Unit(String head, boolean applied, List<Term> operands) {
  private static final String ARRAY = "array ";

  /** A field in which a class without a name keeps what it takes from around it. */
  private static final Pattern CAPTURED =
      Pattern.compile("^get [^(]*\\.(c[0-9]+|captured[0-9]+|this\\$)(:|$)");

  /** Copies the list. */
  Unit {
    operands = List.copyOf(operands);
  }

  static Unit leaf(String text) {
    return new Unit(text, false, List.of());
  }

  /** A literal array, as it also comes of variable arguments. */
  static Unit array(String type, List<Term> elements) {
    return new Unit(ARRAY + type, true, elements);
  }

  boolean isArray() {
    return applied && head.startsWith(ARRAY);
  }

  /** Whether it is a variable or a result, which are numbered and so no names to go by. */
  boolean isNumbered() {
    return !applied && isNumbered(head);
  }

  static boolean isNumbered(String text) {
    if (text.length() < 2 || "vLsc".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether people could not tell it from another one: a variable, a parameter, the object. */
  boolean isVariable() {
    return isNumbered()
        || (!applied && (head.equals("this") || head.matches("p[0-9]+")))
        || CAPTURED.matcher(head).find();
  }

  boolean isLiteral() {
    if (applied || head.length() < 2) {
      return false;
    } else if (head.equals("true") || head.equals("false") || head.startsWith("'")) {
      return true;
    }
    boolean number = "-0123456789".indexOf(head.charAt(1)) >= 0;
    boolean bits = "FD".indexOf(head.charAt(0)) >= 0 && head.indexOf('#') > 0; // NaN, Infinity
    return head.startsWith("S\"") || bits || (number && "IJFD".indexOf(head.charAt(0)) >= 0);
  }

  /** The operands, those of variable arguments one by one. */
  List<Term> spread() {
    Term last = operands.isEmpty() ? null : operands.get(operands.size() - 1);
    if (isArray() || last == null || !last.isArray()) {
      return operands;
    }
    List<Term> all = new ArrayList<>(operands.subList(0, operands.size() - 1));
    all.addAll(last.units().get(0).operands());
    return all;
  }

  /** Equal for those that do the same, whatever their variables are called. */
  String key() {
    StringBuilder key = new StringBuilder();
    appendKey(key);
    return key.toString();
  }

  void appendKey(StringBuilder key) {
    key.append(isNumbered() ? "_" : head);
    if (applied) {
      key.append('(');
      for (Term operand : operands) {
        operand.appendKey(key);
        key.append(',');
      }
      key.append(')');
    }
  }
}
