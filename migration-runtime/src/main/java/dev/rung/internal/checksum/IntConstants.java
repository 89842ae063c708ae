package dev.rung.internal.checksum;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The int that an instruction pushes. */
final class IntConstants {
  private IntConstants() {}

  /** Null for an instruction that does something else. */
  static @Nullable Integer of(@Nullable AbstractInsnNode insn) {
    if (insn == null) {
      return null;
    }
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    if (insn instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return push.operand;
    }
    return insn instanceof LdcInsnNode load && load.cst instanceof Integer number ? number : null;
  }
}
