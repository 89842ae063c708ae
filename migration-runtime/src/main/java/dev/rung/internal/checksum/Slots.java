package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variable an instruction touches. */
final class Slots {
  private Slots() {}

  /** The slot that is read, or -1. */
  static int read(AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      return increment.var;
    }
    return insn instanceof VarInsnNode access && access.getOpcode() <= Opcodes.ALOAD
        ? access.var
        : -1;
  }

  /** The slot that is written, or -1. */
  static int written(AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      return increment.var;
    }
    return insn instanceof VarInsnNode access && access.getOpcode() >= Opcodes.ISTORE
        ? access.var
        : -1;
  }
}
