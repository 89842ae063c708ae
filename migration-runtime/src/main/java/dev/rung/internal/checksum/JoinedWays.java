package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What some compilers do once, where several ways come together, and others at the end of each way.
 * Here it is done on each:
 *
 * <ul>
 *   <li>the value and the number of the next pattern are loaded for a switch over patterns, to
 *       whose head control goes back where a guard does not hold;
 *   <li>what comes of a condition is converted to another primitive type.
 * </ul>
 */
final class JoinedWays {
  private final FlowGraph graph;
  private final List<AbstractInsnNode> insns = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<List<FlowGraph.Handler>> handlers = new ArrayList<>();

  private JoinedWays(FlowGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.size(); i++) {
      add(graph.insn(i), graph.next(i), graph.handlers(i));
    }
  }

  /** The same graph where nothing is to be done, else a larger one. */
  static FlowGraph part(FlowGraph graph) {
    if (graph.isStraight()) {
      return graph;
    }
    int[] ways = ways(graph);
    JoinedWays parted = null;
    for (int i = 0; i < graph.size(); i++) {
      int length = ways[i] > 1 && isConversion(graph.opcode(i)) ? 1 : isHead(graph, i) ? 2 : 0;
      if (length > 0) {
        parted = parted == null ? new JoinedWays(graph) : parted;
        parted.copy(i, length);
      }
    }
    return parted == null ? graph : parted.build();
  }

  /** How many ways lead to each instruction. */
  private static int[] ways(FlowGraph graph) {
    int[] ways = new int[graph.size()];
    for (int i = 0; i < ways.length; i++) {
      for (int target : graph.next(i)) {
        ways[target]++;
      }
    }
    return ways;
  }

  private static boolean isConversion(int opcode) {
    return opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
  }

  private static boolean isHead(FlowGraph graph, int index) {
    if (graph.opcode(index) != Opcodes.ALOAD) {
      return false;
    }
    int number = graph.next(index)[0];
    return graph.opcode(number) == Opcodes.ILOAD
        && graph.insn(graph.next(number)[0]) instanceof MadeInsn.PatternMatch;
  }

  /** Puts copies of some instructions on each way to them. */
  private void copy(int start, int length) {
    for (int i = 0; i < graph.size(); i++) {
      int[] targets = next.get(i);
      for (int way = 0; way < targets.length; way++) {
        if (targets[way] == start) {
          targets[way] = insns.size();
          int original = start;
          for (int k = 1; k <= length; k++) {
            int after = graph.next(original)[0];
            add(graph.insn(original), new int[] {k < length ? insns.size() + 1 : after}, List.of());
            original = after;
          }
        }
      }
    }
  }

  private void add(AbstractInsnNode insn, int[] targets, List<FlowGraph.Handler> caught) {
    insns.add(insn);
    next.add(targets.clone());
    handlers.add(caught);
  }

  private FlowGraph build() {
    return new FlowGraph(
        insns.toArray(AbstractInsnNode[]::new),
        next.toArray(int[][]::new),
        handlers,
        graph.entry());
  }
}
