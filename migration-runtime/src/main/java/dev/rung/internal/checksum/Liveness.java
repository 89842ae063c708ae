package dev.rung.internal.checksum;

import java.util.BitSet;

/** Which slots of local variables are still needed before each instruction. */
final class Liveness {
  private Liveness() {}

  static BitSet[] of(FlowGraph graph) {
    BitSet[] live = new BitSet[graph.size()];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
    }
    BitSet reachable = graph.reachable();
    boolean loops = hasWayBack(graph, reachable);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = reachable.length() - 1; i >= 0; i = reachable.previousSetBit(i - 1)) {
        changed |= update(graph, live, i);
      }
      changed &= loops; // without a way back, what follows was complete when it was looked at
    }
    return live;
  }

  private static boolean hasWayBack(FlowGraph graph, BitSet reachable) {
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      for (int target : graph.next(i)) {
        if (target <= i) {
          return true;
        }
      }
      for (FlowGraph.Handler handler : graph.handlers(i)) {
        if (handler.target() <= i) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean update(FlowGraph graph, BitSet[] live, int i) {
    BitSet before = new BitSet();
    for (int target : graph.next(i)) {
      before.or(live[target]);
    }
    int written = Slots.written(graph.insn(i));
    if (written >= 0) {
      before.clear(written);
    }
    int read = Slots.read(graph.insn(i));
    if (read >= 0) {
      before.set(read);
    }
    for (FlowGraph.Handler handler : graph.handlers(i)) {
      before.or(live[handler.target()]);
    }
    boolean changed = !before.equals(live[i]);
    live[i] = before;
    return changed;
  }
}
