package dev.rung.internal.checksum.diff;

/** Tells the names, types and texts of a normal form as people write them. */
final class FormWords {
  private static final int ESCAPE = 6;
  private static final String JOOQ = "Q;"; // a type of jOOQ that may have another name elsewhere
  private static final String CONSTRUCTOR = ".<init>";

  private FormWords() {}

  /**
   * A member, as {@link FormSections} names it: without the marks of nested classes, such as {@code
   * S.C} for {@code @$S.C}.
   */
  static String member(String name) {
    int dot = name.startsWith(FormSections.RESOURCE) ? -1 : name.indexOf('.');
    return text(dot < 0 ? name : type(name.substring(0, dot)) + name.substring(dot));
  }

  /** A class, method or field without packages; {@code gt} for {@code Q.gt}, as it is jOOQ's. */
  static String name(String word) {
    if (word.endsWith(";")) {
      return descriptor(word);
    }
    int constant = word.startsWith("EL") ? word.indexOf(";.") : -1;
    if (constant > 0) {
      return type(word.substring(2, constant)) + word.substring(constant + 1);
    }
    int dot = word.indexOf('.', word.lastIndexOf('/') + 1);
    if (dot < 0) {
      return text(word.contains("/") || word.startsWith("@$") ? type(word) : word);
    }
    String owner = type(word.substring(0, dot));
    String member = word.substring(dot);
    if (member.equals(CONSTRUCTOR)) {
      return "new " + text(owner);
    }
    boolean hidden = owner.equals("Q") || owner.equals("@");
    return text(hidden ? member.substring(1) : owner + member);
  }

  /** The text that escapes stand for. */
  static String unescaped(String quoted) {
    StringBuilder out = new StringBuilder(quoted.length());
    int from = 0;
    for (int at = quoted.indexOf("\\u"); at >= 0; at = quoted.indexOf("\\u", from)) {
      out.append(quoted, from, at).append(unit(quoted, at));
      from = at + ESCAPE;
    }
    return out.append(quoted, from, quoted.length()).toString();
  }

  /** Escapes of what can be seen become what they stand for, others the escapes of source code. */
  static String text(String quoted) {
    StringBuilder out = new StringBuilder(quoted.length());
    int from = 0;
    for (int at = quoted.indexOf("\\u"); at >= 0; at = quoted.indexOf("\\u", from)) {
      out.append(quoted, from, at);
      from = at + ESCAPE;
      char c = unit(quoted, at);
      boolean pair = Character.isHighSurrogate(c) && quoted.startsWith("\\u", from);
      int point = pair ? Character.toCodePoint(c, unit(quoted, from)) : c;
      if (pair && Character.isLowSurrogate(unit(quoted, from)) && isVisible(point)) {
        out.appendCodePoint(point);
        from += ESCAPE;
      } else {
        out.append(one(c, quoted.substring(at, from)));
      }
    }
    return out.append(quoted, from, quoted.length()).toString();
  }

  private static String one(char c, String escape) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '"', '\\' -> "\\" + c;
      default -> isVisible(c) ? String.valueOf(c) : escape;
    };
  }

  private static char unit(String quoted, int at) {
    return (char) Integer.parseInt(quoted, at + 2, at + ESCAPE, 16);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> point == ' ' || !Character.isSpaceChar(point);
    };
  }

  /** The type of a cast or an array: a descriptor. */
  static String typeOf(String descriptor) {
    String primitive =
        switch (descriptor) {
          case "Z" -> "boolean";
          case "B" -> "byte";
          case "C" -> "char";
          case "S" -> "short";
          case "I" -> "int";
          case "J" -> "long";
          case "F" -> "float";
          case "D" -> "double";
          default -> "";
        };
    if (!primitive.isEmpty()) {
      return primitive;
    }
    return descriptor.startsWith("[")
        ? typeOf(descriptor.substring(1)) + "[]"
        : descriptor.contains("local{")
            ? "local class"
            : descriptor.equals("L@;") ? "the migration" : name(descriptor);
  }

  private static String type(String name) {
    String simple = name.substring(name.lastIndexOf('/') + 1);
    return (simple.startsWith("@$") ? simple.substring(2) : simple).replace('$', '.');
  }

  /** One type; several are left as they are. */
  private static String descriptor(String word) {
    boolean constant = word.startsWith("TL");
    int start = constant ? 1 : word.lastIndexOf('[') + 1;
    if (word.substring(start).equals(JOOQ)) {
      return "jOOQ" + "[]".repeat(start);
    }
    boolean one = word.charAt(start) == 'L' && word.indexOf(';') == word.length() - 1;
    if (!one) {
      return text(word);
    }
    String type = text(type(word.substring(start + 1, word.length() - 1)));
    return type + (constant ? ".class" : "[]".repeat(start));
  }
}
