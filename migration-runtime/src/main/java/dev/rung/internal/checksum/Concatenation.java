package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Writes a concatenation: literal parts put together, arguments without needless conversions. */
final class Concatenation {
  private Concatenation() {}

  static String text(MadeInsn.Concat concat, List<Value> arguments) {
    List<String> told = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int next = 0;
    for (Object part : concat.parts) {
      if (part instanceof String text) {
        literal.append(text);
        continue;
      }
      Value argument = arguments.get(next++);
      Type type = (Type) part;
      String constant = literal(argument, type);
      if (constant != null) {
        literal.append(constant);
      } else {
        flush(literal, told);
        told.add(type.getDescriptor().charAt(0) + " " + argument.text());
      }
    }
    flush(literal, told);
    return "concat(" + String.join(", ", told) + ")";
  }

  private static void flush(StringBuilder literal, List<String> told) {
    if (literal.length() > 0) {
      told.add("S" + Quote.string(literal.toString()));
      literal.setLength(0);
    }
  }

  private static @Nullable String literal(Value argument, Type type) {
    if (argument.literal() instanceof String text) {
      return text;
    }
    if (argument.isNull()) {
      return argument.text();
    }
    if (argument.literal() instanceof Integer number) {
      return switch (type.getSort()) {
        case Type.INT -> number.toString();
        case Type.CHAR -> String.valueOf((char) number.intValue());
        case Type.BOOLEAN -> String.valueOf(number != 0);
        default -> null;
      };
    }
    return null;
  }
}
