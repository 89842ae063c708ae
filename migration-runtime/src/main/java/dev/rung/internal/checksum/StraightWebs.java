package dev.rung.internal.checksum;

import java.util.Arrays;

/**
 * The webs of code without jumps, as most migrations are: one look from the end to the beginning
 * finds them. Asked for what is live only at the entry, since nothing else is a border of blocks.
 */
final class StraightWebs implements Webs {
  private static final int NONE = -1;

  private final int[] read;
  private final int[] written;
  private final int[] atEntry;

  private StraightWebs(int[] read, int[] written, int[] atEntry) {
    this.read = read;
    this.written = written;
    this.atEntry = atEntry;
  }

  static StraightWebs of(FlowGraph graph) {
    int[] read = new int[graph.size()];
    int[] written = new int[graph.size()];
    int[] current = {};
    int webs = 0;
    for (int i = graph.size() - 1; i >= 0; i--) {
      int write = Slots.written(graph.insn(i));
      written[i] = write < 0 || write >= current.length ? NONE : current[write];
      if (written[i] != NONE) {
        current[write] = NONE;
      }
      int load = Slots.read(graph.insn(i));
      read[i] = NONE;
      if (load >= 0) {
        current = upTo(load, current);
        if (current[load] == NONE) {
          current[load] = webs++;
        }
        read[i] = current[load];
      }
    }
    return new StraightWebs(read, written, current);
  }

  private static int[] upTo(int slot, int[] slots) {
    if (slot < slots.length) {
      return slots;
    }
    int[] longer = Arrays.copyOf(slots, slot + 1);
    Arrays.fill(longer, slots.length, longer.length, NONE);
    return longer;
  }

  @Override
  public int[] live(int index) {
    if (index != 0) {
      throw new IllegalArgumentException("nothing but the entry is a border of blocks");
    }
    int[] live = new int[atEntry.length];
    int count = 0;
    for (int slot = 0; slot < atEntry.length; slot++) {
      if (atEntry[slot] != NONE) {
        live[count++] = slot;
      }
    }
    return Arrays.copyOf(live, count);
  }

  @Override
  public int before(int index, int slot) {
    return index == 0 ? atEntry[slot] : read[index];
  }

  @Override
  public int written(int index) {
    return written[index];
  }
}
