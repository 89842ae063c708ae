package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Which instructions may throw: only for these it matters which handlers are around them. */
final class Throwing {
  private Throwing() {}

  static boolean may(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return insn instanceof MadeInsn
        || (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
        || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
        || opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM
        || (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.CHECKCAST)
        || opcode == Opcodes.MONITORENTER
        || opcode == Opcodes.MONITOREXIT
        || opcode == Opcodes.MULTIANEWARRAY;
  }
}
