package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns idioms in which compilers differ, from version to version and with their flags, into one
 * form each. The order matters. An idiom is looked for only where the instruction is that it cannot
 * do without: most methods of migrations have none of them.
 */
final class Rewrites {
  private Rewrites() {}

  static LinearCode apply(ClassPool pool, ClassNode owner, MethodNode method) {
    LinearCode code = new LinearCode(method);
    if (code.has(Opcodes.NOP)) {
      removeNops(code);
    }
    if (code.has(Opcodes.POP)) {
      NullChecks.rewrite(code, method.name.equals("<init>") && ClassPool.takesOuter(owner, method));
    }
    if (code.has(Opcodes.PUTFIELD)) {
      HiddenFields.rewrite(code, pool, owner);
    }
    if (code.has(Opcodes.TABLESWITCH) || code.has(Opcodes.LOOKUPSWITCH)) {
      EnumSwitches.rewrite(code, pool);
    }
    if (code.has(Opcodes.ATHROW)) {
      NoMatches.rewrite(code);
    }
    if (method.name.equals("<clinit>") && Access.has(owner.access, Opcodes.ACC_ENUM)) {
      EnumValues.rewrite(code, owner);
    }
    if (code.has(Opcodes.INVOKEDYNAMIC)) {
      PartsToStrings.rewrite(code, owner, method);
      Concats.rewrite(code);
      PatternSwitches.rewrite(code);
    }
    return code;
  }

  private static void removeNops(LinearCode code) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.NOP) {
        code.remove(i);
      }
    }
  }
}
