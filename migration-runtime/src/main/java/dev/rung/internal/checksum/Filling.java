package dev.rung.internal.checksum;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a new array is filled by its initialiser. Until that is done the array is on the stack
 * alone, and nothing can look at it: some compilers leave out the elements that are as they were
 * made.
 *
 * @param from the first element of those that are all as they were made
 * @param length how many elements there are
 */
record Filling(int from, int length) {
  private static final Set<Object> AS_MADE = Set.of(0, 0L, 0f, 0d); // -0.0 is none of them

  /** Of an array that was just made; null where its length is not known. */
  static @Nullable Filling of(Value length) {
    return length.literal() instanceof Integer number ? new Filling(0, number) : null;
  }

  /**
   * An element is set, while a copy of the array waits on the stack for the next one.
   *
   * @param operands array, index and element, taken off the stack
   * @return whether that changes nothing
   */
  static boolean isNeedless(OperandStack stack, List<Value> operands) {
    Value array = operands.get(0);
    Filling filling = array.filling();
    if (filling == null || !stack.isTop(array)) {
      return false;
    }
    stack.pop();
    if (!(operands.get(1).literal() instanceof Integer index) || !filling.isNext(index)) {
      stack.push(array.filled(null));
      return false;
    }
    stack.push(array.filled(new Filling(index + 1, filling.length)));
    return isAsMade(operands.get(2));
  }

  private boolean isNext(int index) {
    return from <= index && index < length;
  }

  private static boolean isAsMade(Value element) {
    Object literal = element.literal();
    return element.isNull() || (literal != null && AS_MADE.contains(literal));
  }
}
