package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns idioms in which compilers differ, from version to version and with their flags, into one
 * form each. The order matters.
 */
final class Rewrites {
  private Rewrites() {}

  static LinearCode apply(ClassPool pool, ClassNode owner, MethodNode method) {
    LinearCode code = new LinearCode(method);
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.NOP) {
        code.remove(i);
      }
    }
    NullChecks.rewrite(code, method.name.equals("<init>") && ClassPool.takesOuter(owner, method));
    HiddenFields.rewrite(code, pool, owner);
    EnumSwitches.rewrite(code, pool);
    NoMatches.rewrite(code);
    if (method.name.equals("<clinit>") && Access.has(owner.access, Opcodes.ACC_ENUM)) {
      EnumValues.rewrite(code, owner);
    }
    PartsToStrings.rewrite(code, owner, method);
    Concats.rewrite(code);
    PatternSwitches.rewrite(code);
    return code;
  }
}
