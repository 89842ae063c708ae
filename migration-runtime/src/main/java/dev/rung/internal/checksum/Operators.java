package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;

/** Names of the instructions that compute or touch arrays. */
final class Operators {
  private static final String[] BINARY = {
    "iadd", "ladd", "fadd", "dadd", "isub", "lsub", "fsub", "dsub", "imul", "lmul", "fmul", "dmul",
    "idiv", "ldiv", "fdiv", "ddiv", "irem", "lrem", "frem", "drem", "ineg", "lneg", "fneg", "dneg",
    "ishl", "lshl", "ishr", "lshr", "iushr", "lushr", "iand", "land", "ior", "lor", "ixor", "lxor"
  };
  private static final String[] CONVERSION = {
    "i2l", "i2f", "i2d", "l2i", "l2f", "l2d", "f2i", "f2l", "f2d", "d2i", "d2l", "d2f", "i2b",
    "i2c", "i2s"
  };
  private static final String[] COMPARISON = {"lcmp", "fcmpl", "fcmpg", "dcmpl", "dcmpg"};
  private static final String[] ELEMENT = {"i", "l", "f", "d", "a", "b", "c", "s"};

  private Operators() {}

  static boolean isBinary(int opcode) {
    return (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR && !isNegation(opcode))
        || (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG);
  }

  static boolean isUnary(int opcode) {
    return isNegation(opcode) || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S);
  }

  private static boolean isNegation(int opcode) {
    return opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
  }

  /** The name of a binary or unary operation. */
  static String name(int opcode) {
    if (opcode >= Opcodes.LCMP) {
      return COMPARISON[opcode - Opcodes.LCMP];
    }
    return opcode >= Opcodes.I2L ? CONVERSION[opcode - Opcodes.I2L] : BINARY[opcode - Opcodes.IADD];
  }

  /** Whether an expression compares, after a prefix. */
  static boolean isComparison(String text, String prefix) {
    if (text.startsWith(prefix)) {
      for (String name : COMPARISON) {
        if (text.startsWith(name + "(", prefix.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the result takes two words. */
  static boolean isWide(int opcode) {
    if (opcode >= Opcodes.LCMP) {
      return false;
    }
    String name = name(opcode);
    char result = opcode >= Opcodes.I2L ? name.charAt(2) : name.charAt(0);
    return result == 'l' || result == 'd';
  }

  /** The kind of element that an array instruction loads or stores. */
  static String element(int opcode) {
    return ELEMENT[opcode - (opcode >= Opcodes.IASTORE ? Opcodes.IASTORE : Opcodes.IALOAD)];
  }
}
