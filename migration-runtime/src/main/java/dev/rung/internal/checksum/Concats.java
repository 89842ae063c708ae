package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Finds string concatenation, whichever way its recipe is written. */
final class Concats {
  private static final char ARGUMENT = 1;
  private static final char CONSTANT = 2;

  private Concats() {}

  static void rewrite(LinearCode code) {
    for (int i = 0; i < code.size(); i++) {
      if (code.at(i) instanceof InvokeDynamicInsnNode call && isConcatenation(call)) {
        code.replace(i, new MadeInsn.Concat(parts(call)));
      }
    }
  }

  static boolean isConcatenation(@Nullable AbstractInsnNode insn) {
    return insn instanceof InvokeDynamicInsnNode call
        && call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
  }

  /** Of the arguments of a concatenation. */
  static String descriptor(AbstractInsnNode concatenation) {
    return ((InvokeDynamicInsnNode) concatenation).desc;
  }

  private static List<Object> parts(InvokeDynamicInsnNode call) {
    List<Object> parts = new ArrayList<>();
    Type[] arguments = Type.getArgumentTypes(call.desc);
    if (!call.bsm.getName().equals("makeConcatWithConstants")) {
      for (Type argument : arguments) {
        parts.add(widened(argument));
      }
      return parts;
    }
    String recipe = (String) call.bsmArgs[0];
    StringBuilder literal = new StringBuilder();
    int argument = 0;
    int constant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == ARGUMENT) {
        if (literal.length() > 0) {
          parts.add(literal.toString());
          literal.setLength(0);
        }
        parts.add(widened(arguments[argument++]));
      } else if (c == CONSTANT) {
        literal.append(text(call.bsmArgs[constant++]));
      } else {
        literal.append(c);
      }
    }
    if (literal.length() > 0) {
      parts.add(literal.toString());
    }
    return parts;
  }

  /** Types that print alike are alike. */
  private static Type widened(Type argument) {
    return switch (argument.getSort()) {
      case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
      case Type.OBJECT, Type.ARRAY -> Type.getObjectType("java/lang/Object");
      default -> argument;
    };
  }

  private static String text(Object constant) {
    if (constant instanceof String || constant instanceof Number) {
      return constant.toString();
    }
    throw new UnsupportedCode("a constant in a concatenation: " + constant.getClass().getName());
  }
}
