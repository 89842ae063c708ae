package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Makes the flow graph of a method after its rewriting. */
final class FlowGraphBuilder {
  private static final int[] NOWHERE = {};

  private final List<AbstractInsnNode> code;
  private final IdentityHashMap<LabelNode, Integer> positions = new IdentityHashMap<>();
  private final int[] indexAt;
  private final List<AbstractInsnNode> insns = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private FlowGraphBuilder(List<AbstractInsnNode> code) {
    this.code = code;
    this.indexAt = new int[code.size()];
  }

  static FlowGraph of(MethodNode method, LinearCode code) {
    List<AbstractInsnNode> remaining = code.remaining();
    AbstractInsnNode[] straight = method.tryCatchBlocks.isEmpty() ? straight(remaining) : null;
    return straight == null
        ? new FlowGraphBuilder(remaining).build(method)
        : FlowGraph.straight(straight);
  }

  /** The instructions of code without a jump; null for other code. */
  private static AbstractInsnNode @Nullable [] straight(List<AbstractInsnNode> code) {
    List<AbstractInsnNode> insns = new ArrayList<>(code.size());
    boolean ended = false;
    for (AbstractInsnNode insn : code) {
      if (insn.getOpcode() >= 0) {
        if (ended || isJump(insn)) {
          return null;
        }
        ended = isReturn(insn.getOpcode());
        insns.add(insn);
      }
    }
    return ended ? insns.toArray(AbstractInsnNode[]::new) : null;
  }

  private static boolean isJump(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return insn instanceof JumpInsnNode
        || SwitchCases.isSwitch(insn)
        || insn instanceof MadeInsn.EnumSwitch
        || insn instanceof MadeInsn.NoMatch
        || opcode == Opcodes.ATHROW
        || opcode == Opcodes.RET;
  }

  private static boolean isReturn(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private FlowGraph build(MethodNode method) {
    for (int i = 0; i < code.size(); i++) {
      AbstractInsnNode insn = code.get(i);
      indexAt[i] = insns.size();
      if (insn instanceof LabelNode label) {
        positions.put(label, i);
      } else if (insn.getOpcode() >= 0) {
        insns.add(insn);
        places.add(i);
      }
    }
    int[][] next = new int[insns.size()][];
    List<List<FlowGraph.Handler>> handlers = new ArrayList<>(insns.size());
    for (int i = 0; i < next.length; i++) {
      next[i] = next(i);
      handlers.add(Throwing.may(insns.get(i)) ? handlers(method, places.get(i)) : List.of());
    }
    return new FlowGraph(insns.toArray(AbstractInsnNode[]::new), next, handlers, resolve(0));
  }

  private int[] next(int index) {
    AbstractInsnNode insn = insns.get(index);
    int opcode = insn.getOpcode();
    if (isReturn(opcode) || opcode == Opcodes.ATHROW || insn instanceof MadeInsn.NoMatch) {
      return NOWHERE;
    } else if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
      throw new UnsupportedCode("a subroutine, which only compilers before Java 6 wrote");
    } else if (opcode == Opcodes.GOTO) {
      return new int[] {target(((JumpInsnNode) insn).label)};
    } else if (insn instanceof JumpInsnNode jump) {
      return new int[] {resolve(places.get(index) + 1), target(jump.label)};
    } else if (SwitchCases.isSwitch(insn)) {
      SwitchCases cases = SwitchCases.of(insn);
      return targets(cases.otherwise(), cases.labels());
    } else if (insn instanceof MadeInsn.EnumSwitch cases) {
      return targets(cases.otherwise, cases.labels);
    }
    return new int[] {resolve(places.get(index) + 1)};
  }

  private int[] targets(LabelNode otherwise, List<LabelNode> labels) {
    int[] targets = new int[labels.size() + 1];
    targets[0] = target(otherwise);
    for (int i = 0; i < labels.size(); i++) {
      targets[i + 1] = target(labels.get(i));
    }
    return targets;
  }

  private int target(LabelNode label) {
    Integer position = positions.get(label);
    if (position == null) {
      throw new UnsupportedCode("a jump out of the method");
    }
    return resolve(position);
  }

  /** The first real instruction from a position on, through jumps; an empty endless loop stays. */
  private int resolve(int position) {
    int index = at(position);
    for (int steps = 0; insns.get(index).getOpcode() == Opcodes.GOTO; steps++) {
      if (steps > insns.size()) {
        return index;
      }
      Integer target = positions.get(((JumpInsnNode) insns.get(index)).label);
      index = at(target == null ? code.size() : target);
    }
    return index;
  }

  private int at(int position) {
    int index = position < indexAt.length ? indexAt[position] : insns.size();
    if (index >= insns.size()) {
      throw new UnsupportedCode("a method that runs off its end");
    }
    return index;
  }

  private List<FlowGraph.Handler> handlers(MethodNode method, int position) {
    List<FlowGraph.Handler> handlers = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (positions.getOrDefault(block.start, 0) <= position
          && position < positions.getOrDefault(block.end, 0)
          && !hasType(handlers, block.type)) {
        handlers.add(new FlowGraph.Handler(block.type, target(block.handler)));
        if (block.type == null) {
          break;
        }
      }
    }
    return handlers;
  }

  private static boolean hasType(List<FlowGraph.Handler> handlers, String type) {
    for (FlowGraph.Handler handler : handlers) {
      if (type != null && type.equals(handler.type())) {
        return true;
      }
    }
    return false;
  }
}
