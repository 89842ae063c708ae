package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The text of a method's body: blocks in order of first mention, each with what happens in order
 * and where it goes on. A block goes on as long as nothing else can lead to what follows, so it
 * does not matter how a compiler lays out code.
 */
final class MethodText {
  private final FlowGraph graph;
  private final Webs webs;
  private final Variables variables;
  private final int[] predecessors;
  private final Steps steps;
  private final Terminators terminators;
  private final TypeNames types;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<List<Value>> stacks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private MethodText(
      Closure closure,
      References references,
      ClassNode owner,
      MethodNode method,
      @Nullable Captured captured,
      FlowGraph graph) {
    this.graph = graph;
    this.webs = Webs.of(graph);
    String self = owner.name.equals(closure.root()) ? Value.MIGRATION : "";
    this.variables = new Variables(method, captured, graph, webs, self, closure.root());
    this.predecessors = graph.predecessors();
    this.types = references.types();
    this.steps = new Steps(closure, references, webs);
    this.terminators = new Terminators(graph, types, this::mention);
  }

  /**
   * The lines of the body.
   *
   * @param captured what the code takes from around it, null for ordinary parameters
   * @return the lines, each indented and with its end; empty for a method without code
   */
  static String of(
      Closure closure,
      References references,
      ClassNode owner,
      MethodNode method,
      @Nullable Captured captured) {
    if (method.instructions.size() == 0) {
      return "";
    }
    LinearCode code = Rewrites.apply(closure.pool(), owner, method);
    FlowGraph graph = JoinedWays.part(FlowGraphBuilder.of(method, code));
    ConstantConditions.skip(graph);
    SwitchThreading.apply(graph);
    return new MethodText(closure, references, owner, method, captured, graph).write();
  }

  private String write() {
    mention(graph.entry(), List.of());
    for (int block = 0; block < starts.size(); block++) {
      if (block > 0) {
        text.append("  B").append(block).append('\n');
      }
      BlockState state = new BlockState(stacks.get(block), variables);
      writeBlock(state, starts.get(block));
      for (String line : state.lines()) {
        text.append("    ").append(line).append('\n');
      }
    }
    return text.toString();
  }

  private void writeBlock(BlockState state, int start) {
    int index = start;
    while (true) {
      AbstractInsnNode insn = graph.insn(index);
      String handlers = handlers(state, index, insn);
      if (Terminators.ends(insn)) {
        Terminators.End end = terminators.end(state, index);
        leave(state, graph.next(index));
        state.line(end.text() + terminators.targets(state, index, end) + handlers);
        return;
      }
      steps.play(state, index, insn, handlers);
      int next = graph.next(index)[0];
      if (predecessors[next] != 1 && !isReturn(next)) {
        leave(state, graph.next(index));
        state.line("goto " + mention(next, state.handedOver()));
        return;
      }
      index = next;
    }
  }

  private boolean isReturn(int index) {
    int opcode = graph.opcode(index);
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private void leave(BlockState state, int[] targets) {
    Set<Integer> needed = new TreeSet<>();
    for (int target : targets) {
      addLive(target, needed);
    }
    state.write(needed, " = ");
    if (targets.length > 0) {
      state.writeStack();
    }
  }

  private void addLive(int index, Set<Integer> needed) {
    for (int slot : webs.live(index)) {
      needed.add(webs.before(index, slot));
    }
  }

  /** The handlers of an instruction; what they need of the variables is written before it. */
  private String handlers(BlockState state, int index, AbstractInsnNode insn) {
    List<FlowGraph.Handler> handlers = graph.handlers(index);
    if (handlers.isEmpty() || !steps.isTold(insn)) {
      return "";
    }
    Set<Integer> needed = new TreeSet<>();
    List<String> told = new ArrayList<>();
    int first = 0; // of those with the same target, whose order decides nothing
    for (int i = 0; i < handlers.size(); i++) {
      FlowGraph.Handler handler = handlers.get(i);
      if (handler.target() != handlers.get(first).target()) {
        first = i;
      }
      addLive(handler.target(), needed);
      String type = handler.type() == null ? "any" : types.used(handler.type());
      told.add(type + " -> " + mention(handler.target(), List.of(Value.of("s0", false))));
      told.subList(first, told.size()).sort(Comparator.comparing(Entities::blanked));
    }
    state.write(needed, " := ");
    return " catch {" + String.join(", ", told) + "}";
  }

  /** The name of the block that starts at an instruction. */
  private String mention(int index, List<Value> stack) {
    Integer number = numbers.get(index);
    if (number == null) {
      number = starts.size();
      numbers.put(index, number);
      starts.add(index);
      stacks.add(stack);
    }
    return "B" + number;
  }
}
