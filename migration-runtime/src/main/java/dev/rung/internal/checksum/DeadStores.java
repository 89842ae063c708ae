package dev.rung.internal.checksum;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;

/**
 * Lets control go past constants that are stored and never read, which is all that is left of a
 * case when its switch is gone. So it goes straight to where other compilers let it jump.
 */
final class DeadStores {
  private final FlowGraph graph;
  private final BitSet[] live;

  private DeadStores(FlowGraph graph) {
    this.graph = graph;
    this.live = Liveness.of(graph);
  }

  static void skip(FlowGraph graph) {
    new DeadStores(graph).skip();
  }

  private void skip() {
    BitSet reachable = graph.reachable();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      int[] next = graph.next(i);
      for (int edge = 0; edge < next.length; edge++) {
        int target = past(next[edge]);
        if (target != next[edge]) {
          graph.redirect(i, edge, target);
        }
      }
    }
  }

  private int past(int start) {
    int at = start;
    for (int steps = 0; steps < graph.size() && isDeadStore(at); steps++) {
      at = graph.next(graph.next(at)[0])[0];
    }
    return at;
  }

  private boolean isDeadStore(int index) {
    if (IntConstants.of(graph.insn(index)) == null) {
      return false;
    }
    int store = graph.next(index)[0];
    return graph.opcode(store) == Opcodes.ISTORE
        && !live[graph.next(store)[0]].get(Slots.written(graph.insn(store)));
  }
}
