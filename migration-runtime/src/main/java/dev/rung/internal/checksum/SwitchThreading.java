package dev.rung.internal.checksum;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A switch over strings is compiled to two: one over hash codes, which stores a number, and one
 * over that number. Where only one number can reach the second switch, control goes to its case at
 * once, as other compilers write it.
 */
final class SwitchThreading {
  private static final int MAX_ROUNDS = 8;
  private static final int NONE = -1;
  private static final int MANY = -2;

  private final FlowGraph graph;
  private final IdentityHashMap<AbstractInsnNode, Integer> indexes = new IdentityHashMap<>();

  private SwitchThreading(FlowGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.size(); i++) {
      indexes.put(graph.insn(i), i);
    }
  }

  static void apply(FlowGraph graph) {
    boolean any = false;
    for (int i = 0; i < graph.size() && !any; i++) {
      any = isDispatch(graph, i);
    }
    if (any) {
      new SwitchThreading(graph).apply();
    }
  }

  private static boolean isDispatch(FlowGraph graph, int index) {
    return graph.opcode(index) == Opcodes.ILOAD
        && SwitchCases.isSwitch(graph.insn(graph.next(index)[0]));
  }

  private void apply() {
    boolean changed = true;
    boolean threaded = false;
    for (int round = 0; changed && round < MAX_ROUNDS; round++) {
      changed = false;
      for (int i = 0; i < graph.size(); i++) {
        if (isDispatch(graph, i)) {
          changed |= thread(i);
        }
      }
      threaded |= changed;
    }
    if (threaded) {
      DeadStores.skip(graph);
    }
  }

  private boolean thread(int dispatch) {
    int slot = ((VarInsnNode) graph.insn(dispatch)).var;
    int[] reaching = reaching(slot);
    boolean changed = false;
    for (int i = 0; i < graph.size(); i++) {
      int[] next = graph.next(i);
      for (int edge = 0; edge < next.length; edge++) {
        if (next[edge] == dispatch) {
          int target = target(dispatch, defines(i, slot) ? i : reaching[i]);
          if (target != dispatch) {
            graph.redirect(i, edge, target);
            changed = true;
          }
        }
      }
    }
    return changed;
  }

  /** Where the switch leads for the constant that was stored, or to the switch as before. */
  private int target(int dispatch, int definition) {
    Integer constant = definition < 0 ? null : storedConstant(graph.insn(definition));
    if (constant == null) {
      return dispatch;
    }
    int at = graph.next(dispatch)[0];
    SwitchCases cases = SwitchCases.of(graph.insn(at));
    int key = cases.keys().indexOf(constant);
    return graph.next(at)[key + 1];
  }

  private @Nullable Integer storedConstant(AbstractInsnNode store) {
    AbstractInsnNode pushed = store.getPrevious();
    return store.getOpcode() == Opcodes.ISTORE && pushed != null && indexes.containsKey(pushed)
        ? IntConstants.of(pushed)
        : null;
  }

  private boolean defines(int index, int slot) {
    return Slots.written(graph.insn(index)) == slot;
  }

  /** For each instruction, the only definition of a variable that reaches it. */
  private int[] reaching(int slot) {
    int[] reaching = new int[graph.size()];
    Arrays.fill(reaching, NONE);
    boolean[] seen = new boolean[graph.size()];
    Deque<Integer> open = new ArrayDeque<>();
    reaching[graph.entry()] = MANY;
    seen[graph.entry()] = true;
    open.add(graph.entry());
    while (!open.isEmpty()) {
      int i = open.remove();
      int after = defines(i, slot) ? i : reaching[i];
      for (int target : graph.next(i)) {
        meet(reaching, seen, open, target, after);
      }
      for (FlowGraph.Handler handler : graph.handlers(i)) {
        meet(reaching, seen, open, handler.target(), reaching[i]);
      }
    }
    return reaching;
  }

  private static void meet(
      int[] reaching, boolean[] seen, Deque<Integer> open, int target, int definition) {
    int met = !seen[target] || reaching[target] == definition ? definition : MANY;
    if (!seen[target] || met != reaching[target]) {
      seen[target] = true;
      reaching[target] = met;
      open.add(target);
    }
  }
}
