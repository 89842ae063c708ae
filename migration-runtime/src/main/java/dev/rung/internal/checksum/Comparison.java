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

  private static final String NEGATION = "ineg(";

  static Comparison of(int opcode, Value left, Value right) {
    return new Comparison(relation(opcode), left, right, isNegated(opcode))
        .withoutNegation()
        .withLiteralOnTheRight()
        .withFalse();
  }

  /** Whether an instruction compares a literal, on the left, with what is none: long or float. */
  static boolean mirrors(int opcode, Value left, Value right) {
    return opcode >= Opcodes.LCMP
        && opcode <= Opcodes.DCMPG
        && isLiteral(left)
        && !isLiteral(right);
  }

  /** The negated comparison of the right with the left; also of what is not a number. */
  static String mirrored(int opcode, Value left, Value right) {
    int other =
        switch (opcode) {
          case Opcodes.FCMPL -> Opcodes.FCMPG;
          case Opcodes.FCMPG -> Opcodes.FCMPL;
          case Opcodes.DCMPL -> Opcodes.DCMPG;
          case Opcodes.DCMPG -> Opcodes.DCMPL;
          default -> opcode;
        };
    return NEGATION + Operators.name(other) + "(" + right.text() + ", " + left.text() + "))";
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

  /**
   * What {@link #mirrored} made is -1, 0 or 1, so {@code -c < 0} is {@code 0 < c}. What is not a
   * number is not equal in either form, for which compilers take the first.
   */
  private Comparison withoutNegation() {
    String text = left.text();
    if (!right.text().equals("I0") || !Operators.isComparison(text, NEGATION)) {
      return this;
    }
    String compared = text.substring(NEGATION.length(), text.length() - 1);
    String told = relation == Relation.EQ ? compared.replaceFirst("^(.cmp)g", "$1l") : compared;
    return new Comparison(relation, right, Value.of(told, false), isNegated);
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
