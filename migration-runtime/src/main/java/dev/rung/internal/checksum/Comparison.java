package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;

/**
 * A comparison that decides about a jump, in one form for all that mean the same: a literal stands
 * on the right, and a boolean is compared with false.
 *
 * @param isNegated whether the jump is taken where the relation does not hold
 */
record Comparison(Relation relation, Value left, Value right, boolean isNegated) {
  /** What both int and reference are compared by. */
  enum Relation {
    EQ,
    LT,
    LE,
    SAME
  }

  static Comparison of(int opcode, Value left, Value right) {
    return new Comparison(relation(opcode), left, right, isNegated(opcode))
        .withLiteralOnTheRight()
        .withFalse();
  }

  String text() {
    String name =
        switch (relation) {
          case EQ -> "eq";
          case LT -> "lt";
          case LE -> "le";
          case SAME -> "same";
        };
    return name + "(" + left.text() + ", " + right.text() + ")";
  }

  private static Relation relation(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE -> Relation.EQ;
      case Opcodes.IFLT, Opcodes.IFGE, Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE -> Relation.LT;
      case Opcodes.IFLE, Opcodes.IFGT, Opcodes.IF_ICMPLE, Opcodes.IF_ICMPGT -> Relation.LE;
      default -> Relation.SAME;
    };
  }

  private static boolean isNegated(int opcode) {
    return switch (opcode) {
      case Opcodes.IFNE,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IF_ICMPNE,
          Opcodes.IF_ICMPGE,
          Opcodes.IF_ICMPGT,
          Opcodes.IF_ACMPNE,
          Opcodes.IFNONNULL ->
          true;
      default -> false;
    };
  }

  /** {@code 0 < x} is {@code !(x <= 0)}. */
  private Comparison withLiteralOnTheRight() {
    if (!isLiteral(left) || isLiteral(right)) {
      return this;
    }
    return switch (relation) {
      case EQ, SAME -> mirrored(relation, isNegated);
      case LT -> mirrored(Relation.LE, !isNegated);
      case LE -> mirrored(Relation.LT, !isNegated);
    };
  }

  private Comparison mirrored(Relation other, boolean negated) {
    Value literal = left;
    Value computed = right;
    return new Comparison(other, computed, literal, negated);
  }

  private static boolean isLiteral(Value value) {
    return value.literal() != null || value.isNull();
  }

  /** {@code b == true} is {@code !(b == false)}. */
  private Comparison withFalse() {
    boolean isTrue = relation == Relation.EQ && right.text().equals("I1") && left.isBoolean();
    return isTrue ? new Comparison(relation, left, Value.constant("I0", 0), !isNegated) : this;
  }
}
