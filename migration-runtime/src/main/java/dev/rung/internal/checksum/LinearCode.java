package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method's instructions and labels in a row, to be rewritten; the method itself stays as it is.
 * Positions do not move: what is removed leaves a gap.
 */
final class LinearCode {
  private static final int OPCODES = 256;

  private final @Nullable AbstractInsnNode[] insns;
  private final boolean[] present = new boolean[OPCODES];

  LinearCode(MethodNode method) {
    AbstractInsnNode[] all = method.instructions.toArray();
    for (AbstractInsnNode insn : all) {
      int opcode = insn.getOpcode();
      if (opcode >= 0) {
        present[opcode] = true;
      }
    }
    insns = all;
  }

  /** Whether the method has an instruction at all; most have few kinds. */
  boolean has(int opcode) {
    return present[opcode];
  }

  int size() {
    return insns.length;
  }

  /** The instruction at a position; null for a gap, a label, and any position outside. */
  @Nullable AbstractInsnNode at(int position) {
    if (position < 0 || position >= insns.length) {
      return null;
    }
    AbstractInsnNode insn = insns[position];
    return insn == null || insn.getOpcode() < 0 ? null : insn;
  }

  /** The opcode at a position, -1 where there is no instruction. */
  int opcode(int position) {
    AbstractInsnNode insn = at(position);
    return insn == null ? -1 : insn.getOpcode();
  }

  /** The position of the next instruction, or the size. */
  int next(int position) {
    int at = position + 1;
    while (at < insns.length && at(at) == null) {
      at++;
    }
    return at;
  }

  /** The position of the instruction before, or -1. */
  int previous(int position) {
    int at = position - 1;
    while (at >= 0 && at(at) == null) {
      at--;
    }
    return at;
  }

  void remove(int position) {
    insns[position] = null;
  }

  void replace(int position, AbstractInsnNode insn) {
    insns[position] = insn;
  }

  /** What is left, labels too, without gaps. */
  List<AbstractInsnNode> remaining() {
    List<AbstractInsnNode> remaining = new ArrayList<>(insns.length);
    for (AbstractInsnNode insn : Arrays.asList(insns)) {
      if (insn != null) {
        remaining.add(insn);
      }
    }
    return remaining;
  }
}
