package dev.rung.internal.checksum;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Which instruction may follow which. Jumps are edges, so no GOTO is left, and no label. The edges
 * may be redirected before anything else looks at the graph.
 */
final class FlowGraph {
  /** Where an exception goes. */
  record Handler(@Nullable String type, int target) {}

  private final AbstractInsnNode[] insns;
  private final int[][] next;
  private final List<List<Handler>> handlers;
  private final int entry;
  private final boolean straight;
  private @Nullable BitSet reachable;

  /**
   * Takes what {@link FlowGraphBuilder} found.
   *
   * @param next of each instruction: first where it goes on by itself or by default, then the
   *     target of a jump or the targets of a switch
   */
  FlowGraph(AbstractInsnNode[] insns, int[][] next, List<List<Handler>> handlers, int entry) {
    this(insns, next, handlers, entry, false);
  }

  private FlowGraph(
      AbstractInsnNode[] insns,
      int[][] next,
      List<List<Handler>> handlers,
      int entry,
      boolean straight) {
    this.insns = insns;
    this.next = next;
    this.handlers = handlers;
    this.entry = entry;
    this.straight = straight;
  }

  /** Code that runs from its first instruction to its last, which returns. */
  static FlowGraph straight(AbstractInsnNode[] insns) {
    int[][] next = new int[insns.length][];
    for (int i = 0; i < next.length - 1; i++) {
      next[i] = new int[] {i + 1};
    }
    next[next.length - 1] = new int[0];
    return new FlowGraph(insns, next, Collections.nCopies(insns.length, List.of()), 0, true);
  }

  /** Whether it runs from its first instruction to its last, whatever happens. */
  boolean isStraight() {
    return straight;
  }

  int size() {
    return insns.length;
  }

  int entry() {
    return entry;
  }

  AbstractInsnNode insn(int index) {
    return insns[index];
  }

  int opcode(int index) {
    return insns[index].getOpcode();
  }

  /** Where control goes from an instruction without an exception; the array is the graph's own. */
  int[] next(int index) {
    return next[index];
  }

  /** Where exceptions of an instruction go, in the order in which they are tried. */
  List<Handler> handlers(int index) {
    return handlers.get(index);
  }

  void redirect(int index, int edge, int target) {
    next[index][edge] = target;
    reachable = null;
  }

  /** The instructions that can run at all; the set is not changed. */
  BitSet reachable() {
    BitSet known = reachable;
    if (known == null) {
      known = findReachable();
      reachable = known;
    }
    return known;
  }

  private BitSet findReachable() {
    BitSet reached = new BitSet(insns.length);
    Deque<Integer> open = new ArrayDeque<>();
    reached.set(entry);
    open.push(entry);
    while (!open.isEmpty()) {
      int index = open.pop();
      for (int target : next[index]) {
        if (!reached.get(target)) {
          reached.set(target);
          open.push(target);
        }
      }
      for (Handler handler : handlers.get(index)) {
        if (!reached.get(handler.target)) {
          reached.set(handler.target);
          open.push(handler.target);
        }
      }
    }
    return reached;
  }

  /**
   * How many edges lead to each instruction from those that can run. An exception counts twice, so
   * that a handler is never taken for a mere continuation.
   */
  int[] predecessors() {
    int[] count = new int[insns.length];
    if (straight) {
      Arrays.fill(count, 1);
      return count;
    }
    count[entry]++;
    BitSet reachable = reachable();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      for (int target : next[i]) {
        count[target]++;
      }
      for (Handler handler : handlers.get(i)) {
        count[handler.target] += 2;
      }
    }
    return count;
  }
}
