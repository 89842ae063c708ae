package dev.rung.internal.checksum.diff;

import java.util.Map;

/** The names of units as people write them. */
final class UnitWords {
  /** Operators without the letter of their type; conversions and comparisons apart. */
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("div", "/"),
          Map.entry("rem", "%"),
          Map.entry("shl", "<<"),
          Map.entry("shr", ">>"),
          Map.entry("ushr", ">>>"),
          Map.entry("and", "&"),
          Map.entry("or", "|"),
          Map.entry("xor", "^"),
          Map.entry("neg", "-"));

  private static final Map<Character, String> PRIMITIVES =
      Map.of(
          'i', "int", 'l', "long", 'f', "float", 'd', "double", 'b', "byte", 'c', "char", 's',
          "short");

  private UnitWords() {}

  /** The sign of an operator with two operands, or with one; empty for what is none. */
  static String operator(Unit unit) {
    int operands = unit.operands().size();
    boolean fits = unit.applied() && unit.head().length() >= 3 && (operands == 1 || operands == 2);
    return fits && "ilfd".indexOf(unit.head().charAt(0)) >= 0
        ? OPERATORS.getOrDefault(unit.head().substring(1), "")
        : "";
  }

  /** The type that a value becomes; empty for what is no conversion or cast. */
  static String castTo(Unit unit) {
    String head = unit.head();
    if (!unit.applied()) {
      return "";
    } else if (head.startsWith("cast ")) {
      return FormWords.typeOf(head.substring("cast ".length()));
    }
    boolean converts = head.length() == 3 && head.charAt(1) == '2';
    return converts ? PRIMITIVES.getOrDefault(head.charAt(2), "") : "";
  }

  /** What kind of code without a name stands behind a reference in it; empty where none does. */
  static String nameless(String head) {
    if (head.startsWith("lambda ")) {
      return head.contains("own{") ? "a lambda" : "";
    } else if (head.contains("own{")) {
      return "a private method";
    } else if (head.contains("helper{")) {
      return "a helper";
    }
    return head.contains("local{") ? "a local class" : "";
  }

  /** A class, method, field or sign, without types that only choose an overload. */
  static String name(Unit unit) {
    String head = unit.head();
    String sign = operator(unit);
    String cast = castTo(unit);
    if (!sign.isEmpty()) {
      return sign;
    } else if (!cast.isEmpty()) {
      return "(" + cast + ")";
    } else if (unit.isVariable()) {
      return "...";
    } else if (isAnnotation(unit)) {
      return annotation(head);
    } else if (!unit.applied()) {
      return FormWords.name(FormScan.blanked(head));
    }
    int space = head.indexOf(' ');
    String rest = head.substring(space + 1);
    return switch (space < 0 ? head : head.substring(0, space)) {
      case "call" -> afterDot(member(rest));
      case "static" -> member(rest);
      case "super" -> "super." + afterDot(member(rest));
      case "init" -> made(rest);
      case "get", "put" -> field(rest);
      case "newarray", "array" -> "new " + FormWords.typeOf(rest) + "[]";
      case "newarrays" -> "new " + FormWords.typeOf(rest);
      case "concat" -> "a concatenation";
      case "instanceof" -> "instanceof " + FormWords.typeOf(rest);
      case "lambda" -> lambda(head);
      case "dynamic" -> "dynamic";
      case "lcmp", "fcmpl", "fcmpg", "dcmpl", "dcmpg" -> "comparison";
      case "element" -> "element";
      case "match" -> "pattern";
      default -> FormWords.text(FormScan.blanked(head));
    };
  }

  /** Whether it is the line of an annotation, or of what an element of one is by default. */
  static boolean isAnnotation(Unit unit) {
    String head = unit.head();
    return !unit.applied()
        && (head.startsWith("annotated ")
            || head.startsWith("parameter ")
            || head.startsWith("default "));
  }

  private static String annotation(String line) {
    int start = line.lastIndexOf("annotated ", Math.max(0, line.indexOf('(')));
    if (start < 0) {
      return "default";
    }
    String name = line.substring(start + "annotated ".length());
    int open = name.indexOf('(');
    return "@" + FormWords.name(open < 0 ? name : name.substring(0, open));
  }

  private static String afterDot(String member) {
    return member.substring(member.lastIndexOf('.') + 1);
  }

  /** A method without its descriptor, such as {@code List.of}. */
  private static String member(String method) {
    if (!nameless(method).isEmpty() && !method.contains("(")) {
      return method.startsWith("own{") ? "private method" : "helper";
    } else if (method.startsWith("helper{")) {
      return "helper";
    }
    int open = method.indexOf('(');
    return FormWords.name(open < 0 ? method : method.substring(0, open));
  }

  private static String made(String constructor) {
    return constructor.startsWith("local{") ? "new local class" : member(constructor);
  }

  private static String field(String field) {
    String rest = field.startsWith("static ") ? field.substring("static ".length()) : field;
    int colon = rest.indexOf(':');
    String member = colon < 0 ? rest : rest.substring(0, colon);
    return member.startsWith("local{") ? afterDot(member) : FormWords.name(member);
  }

  /** A lambda, or the method that is referred to. */
  private static String lambda(String head) {
    String[] words = head.split(" ", -1);
    if (words.length != 6 || head.contains("own{")) {
      return "lambda";
    }
    return switch (words[3]) {
      case "new" -> member(words[4]).replaceFirst("^new ", "") + "::new";
      case "newarray" -> FormWords.typeOf(words[4]) + "::new";
      default -> {
        String member = member(words[4]);
        int dot = member.lastIndexOf('.');
        yield dot < 0
            ? "...::" + member
            : member.substring(0, dot) + "::" + member.substring(dot + 1);
      }
    };
  }
}
