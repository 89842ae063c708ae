package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds what a switch expression without default does when no case matches: an error whose class
 * depends on the release that is compiled for.
 */
final class NoMatches {
  private NoMatches() {}

  static void rewrite(LinearCode code) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.NEW
          && code.at(i) instanceof TypeInsnNode type
          && (type.desc.equals("java/lang/MatchException")
              || type.desc.equals("java/lang/IncompatibleClassChangeError"))) {
        rewriteAt(code, i);
      }
    }
  }

  private static void rewriteAt(LinearCode code, int start) {
    int at = code.next(start);
    if (code.opcode(at) != Opcodes.DUP) {
      return;
    }
    at = code.next(at);
    while (code.opcode(at) == Opcodes.ACONST_NULL) {
      at = code.next(at);
    }
    int end = code.next(at);
    if (code.at(at) instanceof MethodInsnNode call
        && call.name.equals("<init>")
        && code.opcode(end) == Opcodes.ATHROW) {
      for (int i = start; i < end; i = code.next(i)) {
        code.remove(i);
      }
      code.replace(end, new MadeInsn.NoMatch());
    }
  }
}
