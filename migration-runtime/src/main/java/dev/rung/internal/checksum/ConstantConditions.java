package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;

/**
 * Lets control go past conditions on a constant, which some compilers leave in patterns that always
 * match.
 */
final class ConstantConditions {
  private ConstantConditions() {}

  static void skip(FlowGraph graph) {
    if (graph.isStraight()) {
      return;
    }
    for (int i = 0; i < graph.size(); i++) {
      int[] next = graph.next(i);
      for (int edge = 0; edge < next.length; edge++) {
        int target = past(graph, next[edge]);
        if (target != next[edge]) {
          graph.redirect(i, edge, target);
        }
      }
    }
  }

  private static int past(FlowGraph graph, int start) {
    int at = start;
    for (int steps = 0; steps < graph.size(); steps++) {
      Integer constant = IntConstants.of(graph.insn(at));
      if (constant == null) {
        return at;
      }
      int condition = graph.next(at)[0];
      int opcode = graph.opcode(condition);
      if (opcode < Opcodes.IFEQ || opcode > Opcodes.IFLE) {
        return at;
      }
      at = graph.next(condition)[holds(opcode, constant) ? 1 : 0];
    }
    return start; // conditions in a circle, with nothing else
  }

  private static boolean holds(int opcode, int value) {
    return switch (opcode) {
      case Opcodes.IFEQ -> value == 0;
      case Opcodes.IFNE -> value != 0;
      case Opcodes.IFLT -> value < 0;
      case Opcodes.IFGE -> value >= 0;
      case Opcodes.IFGT -> value > 0;
      default -> value <= 0;
    };
  }
}
