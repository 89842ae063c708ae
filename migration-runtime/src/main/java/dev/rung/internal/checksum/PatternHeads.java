package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * The head of a switch over patterns, to which control goes back where a guard does not hold. Some
 * compilers load the value and the number of the next pattern once, at the head; here they are
 * loaded on each way that leads there, as others do.
 */
final class PatternHeads {
  private final FlowGraph graph;
  private final List<AbstractInsnNode> insns = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<List<FlowGraph.Handler>> handlers = new ArrayList<>();

  private PatternHeads(FlowGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.size(); i++) {
      add(graph.insn(i), graph.next(i), graph.handlers(i));
    }
  }

  /** The same graph where there is no such switch, else one with copies of what its heads load. */
  static FlowGraph split(FlowGraph graph) {
    if (graph.isStraight()) {
      return graph;
    }
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      if (isHead(graph, i)) {
        heads.add(i);
      }
    }
    return heads.isEmpty() ? graph : new PatternHeads(graph).split(heads);
  }

  private static boolean isHead(FlowGraph graph, int index) {
    if (graph.opcode(index) != Opcodes.ALOAD) {
      return false;
    }
    int number = graph.next(index)[0];
    return graph.opcode(number) == Opcodes.ILOAD
        && graph.insn(graph.next(number)[0]) instanceof MadeInsn.PatternMatch;
  }

  private FlowGraph split(List<Integer> heads) {
    for (int head : heads) {
      int number = graph.next(head)[0];
      int match = graph.next(number)[0];
      for (int i = 0; i < graph.size(); i++) {
        int[] targets = next.get(i);
        for (int edge = 0; edge < targets.length; edge++) {
          if (targets[edge] == head) {
            targets[edge] = insns.size();
            add(graph.insn(head), new int[] {insns.size() + 1}, List.of());
            add(graph.insn(number), new int[] {match}, List.of());
          }
        }
      }
    }
    return new FlowGraph(
        insns.toArray(AbstractInsnNode[]::new),
        next.toArray(int[][]::new),
        handlers,
        graph.entry());
  }

  private void add(AbstractInsnNode insn, int[] targets, List<FlowGraph.Handler> caught) {
    insns.add(insn);
    next.add(targets.clone());
    handlers.add(caught);
  }
}
