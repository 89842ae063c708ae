package dev.rung.internal.checksum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The operand stack within a block. */
final class OperandStack {
  private final List<Value> values;

  OperandStack(List<Value> values) {
    this.values = new ArrayList<>(values);
  }

  void push(Value value) {
    values.add(value);
  }

  Value pop() {
    if (values.isEmpty()) {
      throw new UnsupportedCode("an empty stack");
    }
    return values.remove(values.size() - 1);
  }

  /** Whether a value is on top, under the name that it has. */
  boolean isTop(Value value) {
    return !values.isEmpty() && values.get(values.size() - 1).text().equals(value.text());
  }

  /** The last values in the order in which they were pushed. */
  List<Value> pop(int count) {
    Value[] popped = new Value[count];
    for (int i = count - 1; i >= 0; i--) {
      popped[i] = pop();
    }
    return Arrays.asList(popped);
  }

  List<Value> values() {
    return values;
  }

  /** POP, DUP, SWAP and their relatives. */
  void rearrange(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> pop();
      case Opcodes.POP2 -> popWords(2);
      case Opcodes.DUP -> duplicate(1, 0);
      case Opcodes.DUP_X1 -> duplicate(1, 1);
      case Opcodes.DUP_X2 -> duplicate(1, 2);
      case Opcodes.DUP2 -> duplicate(2, 0);
      case Opcodes.DUP2_X1 -> duplicate(2, 1);
      case Opcodes.DUP2_X2 -> duplicate(2, 2);
      case Opcodes.SWAP -> {
        Value top = pop();
        Value below = pop();
        push(top);
        push(below);
      }
      default -> throw new UnsupportedCode("opcode " + opcode);
    }
  }

  private void duplicate(int words, int under) {
    Deque<Value> copied = popWords(words);
    Deque<Value> kept = popWords(under);
    values.addAll(copied);
    values.addAll(kept);
    values.addAll(copied);
  }

  private Deque<Value> popWords(int words) {
    Deque<Value> popped = new ArrayDeque<>();
    for (int left = words; left > 0; left -= popped.getFirst().words()) {
      popped.addFirst(pop());
    }
    return popped;
  }

  /** The constructor ran: every copy of the object is now this value. */
  void finish(Value unfinished, Value finished) {
    values.replaceAll(value -> value.made() == unfinished.made() ? finished : value);
  }
}
