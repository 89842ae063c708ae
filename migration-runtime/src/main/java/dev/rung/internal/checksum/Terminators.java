package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Tells how a block ends: conditions in four forms only, switches by sorted keys. */
final class Terminators {
  private final FlowGraph graph;
  private final TypeNames types;
  private final Mention mention;

  /** Names the block at an instruction, which finds the given stack. */
  @FunctionalInterface
  interface Mention {
    String of(int index, List<Value> stack);
  }

  /**
   * How a block ends.
   *
   * @param negated whether control goes on where it jumps to when the condition does not hold
   */
  record End(String text, boolean negated) {}

  Terminators(FlowGraph graph, TypeNames types, Mention mention) {
    this.graph = graph;
    this.types = types;
    this.mention = mention;
  }

  static boolean ends(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return insn instanceof JumpInsnNode
        || SwitchCases.isSwitch(insn)
        || insn instanceof MadeInsn.EnumSwitch
        || insn instanceof MadeInsn.NoMatch
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
        || opcode == Opcodes.ATHROW;
  }

  /** What decides; takes its operands from the stack. */
  End end(BlockState state, int index) {
    AbstractInsnNode insn = graph.insn(index);
    int opcode = insn.getOpcode();
    OperandStack stack = state.stack();
    if (insn instanceof JumpInsnNode) {
      return opcode == Opcodes.GOTO ? new End("spin", false) : comparison(stack, opcode);
    }
    return new End(text(stack, insn, opcode), false);
  }

  private String text(OperandStack stack, AbstractInsnNode insn, int opcode) {
    if (SwitchCases.isSwitch(insn)) {
      return "switch " + stack.pop().text();
    } else if (insn instanceof MadeInsn.EnumSwitch cases) {
      return "switch " + types.used(cases.enumType) + " " + stack.pop().text();
    } else if (insn instanceof MadeInsn.NoMatch) {
      return "nomatch";
    } else if (opcode == Opcodes.RETURN) {
      return "return";
    }
    return (opcode == Opcodes.ATHROW ? "throw " : "return ") + stack.pop().text();
  }

  private static End comparison(OperandStack stack, int opcode) {
    Value right =
        switch (opcode) {
          case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE ->
              Value.constant("I0", 0);
          case Opcodes.IFNULL, Opcodes.IFNONNULL -> Value.NULL;
          default -> stack.pop();
        };
    Comparison comparison = Comparison.of(opcode, stack.pop(), right);
    return new End("if " + comparison.text(), comparison.isNegated());
  }

  /** Where control goes on, empty when it does not. */
  String targets(BlockState state, int index, End end) {
    AbstractInsnNode insn = graph.insn(index);
    int[] next = graph.next(index);
    if (insn instanceof JumpInsnNode) {
      if (insn.getOpcode() == Opcodes.GOTO) {
        return "";
      }
      String then = mention.of(next[end.negated ? 0 : 1], state.handedOver());
      String otherwise = mention.of(next[end.negated ? 1 : 0], state.handedOver());
      return " -> " + then + " else " + otherwise;
    } else if (insn instanceof MadeInsn.EnumSwitch cases) {
      Map<String, Integer> targets = new TreeMap<>();
      for (int i = 0; i < cases.names.size(); i++) {
        targets.put(cases.names.get(i), next[i + 1]);
      }
      return cases(state, targets, next[0]);
    } else if (SwitchCases.isSwitch(insn)) {
      Map<Integer, Integer> targets = new TreeMap<>();
      List<Integer> keys = SwitchCases.of(insn).keys();
      for (int i = 0; i < keys.size(); i++) {
        targets.put(keys.get(i), next[i + 1]);
      }
      return cases(state, targets, next[0]);
    }
    return "";
  }

  private String cases(BlockState state, Map<?, Integer> targets, int otherwise) {
    List<String> told = new ArrayList<>();
    targets.forEach(
        (key, target) -> {
          if (target != otherwise) {
            told.add(key + " -> " + mention.of(target, state.handedOver()));
          }
        });
    told.add("else " + mention.of(otherwise, state.handedOver()));
    return " {" + String.join(", ", told) + "}";
  }
}
