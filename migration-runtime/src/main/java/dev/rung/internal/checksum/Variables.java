package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The names of a method's variables: parameters by place, others in order of first mention. */
final class Variables {
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, String> types = new HashMap<>();
  private final Map<Integer, Integer> unseen = new HashMap<>();
  private int locals;

  /** What is to be written to a variable. */
  record Write(int web, String text) {}

  /**
   * Begins with the parameters.
   *
   * @param self the type of {@code this}, as for {@link #type}
   * @param migration the internal name of the migration's class
   */
  Variables(
      MethodNode method,
      @Nullable Captured captured,
      FlowGraph graph,
      Webs webs,
      String self,
      String migration) {
    Map<Integer, String> bySlot = new HashMap<>();
    Map<Integer, String> typeBySlot = new HashMap<>();
    int slot = 0;
    if (!Access.isStatic(method.access)) {
      typeBySlot.put(slot, self);
      bySlot.put(slot++, "this");
    }
    int index = 0;
    for (Type argument : Type.getArgumentTypes(method.desc)) {
      bySlot.put(slot, captured == null ? "p" + index : captured.name(index));
      index++;
      if (argument.getSort() == Type.BOOLEAN) {
        typeBySlot.put(slot, Value.BOOLEAN);
      } else if (isOuter(method, slot, argument, migration)) {
        typeBySlot.put(slot, Value.MIGRATION);
      }
      slot += argument.getSize();
    }
    for (int live : webs.live(graph.entry())) {
      String name = bySlot.get(live);
      if (name == null) {
        throw new UnsupportedCode("a variable that is read before it is written");
      }
      names.put(webs.before(graph.entry(), live), name);
      types.put(webs.before(graph.entry(), live), typeBySlot.getOrDefault(live, ""));
    }
    if (!graph.isStraight()) {
      countWrites(graph, webs);
    }
  }

  /** An inner class's constructor begins with the instance around the object. */
  private static boolean isOuter(MethodNode method, int slot, Type argument, String migration) {
    return slot == 1
        && method.name.equals("<init>")
        && argument.getSort() == Type.OBJECT
        && argument.getInternalName().equals(migration);
  }

  private void countWrites(FlowGraph graph, Webs webs) {
    BitSet reachable = graph.reachable();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      int web = Slots.written(graph.insn(i)) < 0 ? -1 : webs.written(i);
      if (web >= 0) {
        unseen.merge(web, 1, Integer::sum);
      }
    }
  }

  /**
   * The class that every value written is known to be of; empty where there is none, or where a
   * loop writes values that are not known yet.
   */
  String type(int web) {
    return unseen.getOrDefault(web, 0) > 0 ? "" : types.getOrDefault(web, "");
  }

  /** A value of a class, or of an unknown one, is written. */
  void write(int web, String type) {
    unseen.computeIfPresent(web, (any, left) -> left - 1);
    types.merge(web, type, (known, now) -> known.equals(now) ? known : "");
  }

  String name(int web) {
    return names.computeIfAbsent(web, any -> "L" + ++locals);
  }

  /** Writes in an order that no compiler decides: named variables first, new ones by content. */
  List<String> inOrder(List<Write> writes, String operator) {
    List<Write> known = new ArrayList<>();
    List<Write> fresh = new ArrayList<>();
    for (Write write : writes) {
      (names.containsKey(write.web) ? known : fresh).add(write);
    }
    known.sort(
        Comparator.comparing((Write write) -> name(write.web).length())
            .thenComparing(write -> name(write.web)));
    fresh.sort(Comparator.comparing(write -> Entities.blanked(write.text)));
    known.addAll(fresh);
    List<String> lines = new ArrayList<>();
    for (Write write : known) {
      lines.add(name(write.web) + operator + write.text);
    }
    return lines;
  }
}
