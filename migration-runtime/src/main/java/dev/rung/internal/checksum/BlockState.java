package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known at a place within a block, and the lines of the block so far. */
final class BlockState {
  /** Longer expressions get a name of their own, so that copies of copies stay short. */
  private static final int MAX_EXPRESSION = 2_000;

  private final OperandStack stack;
  private final Variables variables;
  private final Map<Integer, Value> values = new HashMap<>();
  private final Set<Integer> unwritten = new LinkedHashSet<>();
  private final Map<String, Value> known = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int results;

  BlockState(List<Value> stack, Variables variables) {
    this.stack = new OperandStack(stack);
    this.variables = variables;
  }

  OperandStack stack() {
    return stack;
  }

  List<String> lines() {
    return lines;
  }

  void line(String line) {
    lines.add(line);
  }

  /** Pushes an expression without an effect. */
  void pushExpression(String text, boolean wide) {
    push(Value.of(text, wide));
  }

  void push(Value value) {
    if (value.text().length() <= MAX_EXPRESSION) {
      stack.push(value);
    } else {
      pushResult(value.text(), value.wide());
    }
  }

  /** Adds a line for something that happens, and pushes what comes of it. */
  void pushResult(String text, boolean wide) {
    stack.push(result(text, wide, ""));
  }

  /** Adds a line for something that happens; what comes of it is of a class, if it is known. */
  Value result(String text, boolean wide, String type) {
    String name = "v" + ++results;
    lines.add(String.join(" = ", name, text));
    return Value.of(name, wide, type);
  }

  /** The same of something that gives the same value each time: only the first adds a line. */
  Value known(String text, boolean wide, String type) {
    Value before = known.get(text);
    if (before == null) {
      before = result(text, wide, type);
      known.put(text, before);
    }
    return before;
  }

  Value load(int web, boolean wide) {
    Value value = values.get(web);
    return value == null ? Value.of(variables.name(web), wide, variables.type(web)) : value;
  }

  void store(int web, Value value) {
    values.put(web, value.filling() == null ? value : value.filled(null));
    variables.write(web, value.type());
    unwritten.remove(web);
    unwritten.add(web);
  }

  /** The constructor ran: every copy of the object is now this value. */
  void finish(Value unfinished, Value finished) {
    stack.finish(unfinished, finished);
    values.replaceAll((web, value) -> value.made() == unfinished.made() ? finished : value);
  }

  /** Writes those of the variables that changed and are needed elsewhere. */
  void write(Set<Integer> needed, String operator) {
    List<Variables.Write> writes = new ArrayList<>();
    for (int web : unwritten) {
      Value value = values.get(web);
      if (value != null && needed.contains(web)) {
        writes.add(new Variables.Write(web, value.text()));
      }
    }
    if (!writes.isEmpty()) {
      unwritten.removeAll(needed);
      lines.addAll(variables.inOrder(writes, operator));
    }
  }

  /** Writes what is left on the stack for the next block. */
  void writeStack() {
    List<Value> left = stack.values();
    for (int i = 0; i < left.size(); i++) {
      Value value = left.get(i);
      if (!value.isUnfinished() && !value.text().equals("s" + i)) {
        lines.add("s" + i + " = " + value.text());
      }
    }
  }

  /** The stack as the next block finds it. */
  List<Value> handedOver() {
    List<Value> entry = new ArrayList<>();
    for (Value value : stack.values()) {
      entry.add(value.isUnfinished() ? value : value.called("s" + entry.size()));
    }
    return entry;
  }
}
