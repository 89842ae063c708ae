package dev.rung.internal.checksum;

/**
 * Tells a method's variables apart by their use, not by their slot: all writes that one read may
 * see, and all reads that see one of these writes, are one variable (a web). So it does not matter
 * how a compiler gives out slots. A write that no read sees belongs to none.
 */
interface Webs {

  static Webs of(FlowGraph graph) {
    return graph.isStraight() ? StraightWebs.of(graph) : GraphWebs.of(graph);
  }

  /** The slots whose value is still needed before an instruction; the array is not changed. */
  int[] live(int index);

  /** The web of a live slot before an instruction. */
  int before(int index, int slot);

  /** The web that an instruction writes, or -1 when nothing reads what it writes. */
  int written(int index);
}
