package dev.rung.internal.checksum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The webs of code that jumps. Found from liveness: two neighbouring places where a slot is live
 * belong together.
 */
final class GraphWebs implements Webs {
  private static final int[] NO_SLOTS = {};

  private final FlowGraph graph;
  private final int[][] slots;
  private final int[] offsets;
  private final int[] definitions;
  private final UnionFind nodes;

  private GraphWebs(FlowGraph graph, BitSet[] live) {
    this.graph = graph;
    this.slots = new int[graph.size()][];
    this.offsets = new int[graph.size()];
    this.definitions = new int[graph.size()];
    int count = 0;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = members(live[i]);
      offsets[i] = count;
      count += slots[i].length;
    }
    for (int i = 0; i < slots.length; i++) {
      definitions[i] = Slots.written(graph.insn(i)) < 0 ? -1 : count++;
    }
    nodes = new UnionFind(count);
  }

  private static int[] members(BitSet set) {
    if (set.isEmpty()) {
      return NO_SLOTS;
    }
    int[] members = new int[set.cardinality()];
    int count = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      members[count++] = i;
    }
    return members;
  }

  static GraphWebs of(FlowGraph graph) {
    GraphWebs webs = new GraphWebs(graph, Liveness.of(graph));
    BitSet reachable = graph.reachable();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      webs.join(i);
    }
    return webs;
  }

  private void join(int i) {
    int written = Slots.written(graph.insn(i));
    for (int target : graph.next(i)) {
      for (int slot : slots[target]) {
        nodes.union(slot == written ? definitions[i] : node(i, slot), node(target, slot));
      }
    }
    for (FlowGraph.Handler handler : graph.handlers(i)) {
      for (int slot : slots[handler.target()]) {
        nodes.union(node(i, slot), node(handler.target(), slot));
      }
    }
  }

  @Override
  public int[] live(int index) {
    return slots[index];
  }

  @Override
  public int before(int index, int slot) {
    return nodes.find(node(index, slot));
  }

  @Override
  public int written(int index) {
    int slot = Slots.written(graph.insn(index));
    for (int target : graph.next(index)) {
      if (position(target, slot) >= 0) {
        return nodes.find(definitions[index]);
      }
    }
    return -1;
  }

  private int node(int index, int slot) {
    int position = position(index, slot);
    if (position < 0) {
      throw new UnsupportedCode("a variable that is read before it is written");
    }
    return offsets[index] + position;
  }

  private int position(int index, int slot) {
    return Arrays.binarySearch(slots[index], slot);
  }
}
