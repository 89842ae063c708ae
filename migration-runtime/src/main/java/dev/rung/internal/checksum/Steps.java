package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Plays one instruction after which control goes on: values become text, effects become lines. */
final class Steps {
  private static final String PRIMITIVES = "ZCFDBSIJ";

  private final References references;
  private final TypeNames types;
  private final Closure closure;
  private final Casts casts;
  private final Calls calls;
  private final Fields fields;
  private final Lambdas lambdas;
  private final Webs webs;

  Steps(Closure closure, References references, Webs webs) {
    this.closure = closure;
    this.references = references;
    this.types = references.types();
    this.casts = new Casts(closure, types);
    this.calls = new Calls(closure, references);
    this.fields = new Fields(closure, references);
    this.lambdas = new Lambdas(closure, references);
    this.webs = webs;
  }

  /** Whether an instruction that may throw is told at all, and so the handlers around it. */
  boolean isTold(AbstractInsnNode insn) {
    return !(insn instanceof TypeInsnNode type
        && type.getOpcode() == Opcodes.CHECKCAST
        && casts.isIgnored(type));
  }

  /**
   * Plays it.
   *
   * @param handlers as they are told at the end of a line, empty where there are none
   */
  void play(BlockState state, int index, AbstractInsnNode insn, String handlers) {
    int opcode = insn.getOpcode();
    Integer number = IntConstants.of(insn);
    if (number != null) {
      state.push(Value.constant("I" + number, number));
    } else if (opcode <= Opcodes.DCONST_1) {
      constant(state, opcode);
    } else if (insn instanceof LdcInsnNode load) {
      load(state, load);
    } else if (insn instanceof IincInsnNode increment) {
      increment(state, index, increment);
    } else if (Slots.read(insn) >= 0) {
      boolean wide = opcode == Opcodes.LLOAD || opcode == Opcodes.DLOAD;
      state.push(state.load(webs.before(index, Slots.read(insn)), wide));
    } else if (Slots.written(insn) >= 0) {
      store(state, webs.written(index));
    } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
      state.stack().rearrange(opcode);
    } else if (Operators.isBinary(opcode)) {
      binary(state, opcode, insn, handlers);
    } else if (Operators.isUnary(opcode)) {
      unary(state, opcode);
    } else if (insn instanceof TypeInsnNode type) {
      ofType(state, index, type, handlers);
    } else if (insn instanceof MethodInsnNode call) {
      calls.play(state, call, handlers);
    } else if (insn instanceof FieldInsnNode access) {
      fields.play(state, access, handlers);
    } else {
      rare(state, insn, handlers);
    }
  }

  private void constant(BlockState state, int opcode) {
    switch (opcode) {
      case Opcodes.ACONST_NULL -> state.push(Value.NULL);
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> literal(state, (long) opcode - Opcodes.LCONST_0);
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          literal(state, (float) (opcode - Opcodes.FCONST_0));
      default -> literal(state, (double) (opcode - Opcodes.DCONST_0));
    }
  }

  private void literal(BlockState state, Object value) {
    state.push(Value.constant(references.constant(value), value));
  }

  private void load(BlockState state, LdcInsnNode load) {
    Value constant = Value.constant(references.constant(load.cst), load.cst);
    state.stack().push(constant);
  }

  private void increment(BlockState state, int index, IincInsnNode increment) {
    String before = state.load(webs.before(index, increment.var), false).text();
    state.pushExpression("iadd(" + before + ", I" + increment.incr + ")", false);
    store(state, webs.written(index));
  }

  private static void store(BlockState state, int web) {
    Value value = state.stack().pop();
    if (web >= 0) {
      state.store(web, value);
    }
  }

  private void unary(BlockState state, int opcode) {
    Value operand = state.stack().pop();
    Number widened = Widening.of(opcode, operand.literal());
    if (widened != null) {
      literal(state, widened);
    } else {
      String text = Operators.name(opcode) + "(" + operand.text() + ")";
      state.pushExpression(text, Operators.isWide(opcode));
    }
  }

  private static void binary(BlockState state, int opcode, AbstractInsnNode insn, String handlers) {
    Value right = state.stack().pop();
    Value left = state.stack().pop();
    boolean mirrors = Comparison.mirrors(opcode, left, right);
    String text =
        mirrors
            ? Comparison.mirrored(opcode, left, right)
            : Operators.name(opcode) + "(" + left.text() + ", " + right.text() + ")";
    if (Throwing.may(insn)) {
      state.pushResult(text + handlers, Operators.isWide(opcode));
    } else {
      state.pushExpression(text, Operators.isWide(opcode));
    }
  }

  private void ofType(BlockState state, int index, TypeInsnNode insn, String handlers) {
    switch (insn.getOpcode()) {
      case Opcodes.NEW -> state.stack().push(Value.unfinished(types.used(insn.desc), index));
      case Opcodes.ANEWARRAY ->
          newArray(state, types.inferred(Type.getObjectType(insn.desc)), handlers);
      case Opcodes.INSTANCEOF -> {
        String type = types.used(Type.getObjectType(insn.desc));
        state.push(Value.truth("instanceof " + type + "(" + state.stack().pop().text() + ")"));
      }
      default -> cast(state, insn, handlers);
    }
  }

  private static void newArray(BlockState state, String type, String handlers) {
    Value length = state.stack().pop();
    Value array =
        state.result("newarray " + type + "(" + length.text() + ")" + handlers, false, "");
    state.stack().push(array.filled(Filling.of(length)));
  }

  /** It may throw, so it has its place in time; null passes every cast. */
  private void cast(BlockState state, TypeInsnNode insn, String handlers) {
    if (casts.isIgnored(insn)) {
      return;
    }
    String name = types.ofValue(Type.getObjectType(insn.desc));
    Value value = state.stack().pop();
    boolean passes = value.isNull() || value.type().equals(name);
    String text = "cast " + name + "(" + value.text() + ")" + handlers;
    state.stack().push(passes ? value : state.result(text, false, name));
  }

  private void rare(BlockState state, AbstractInsnNode insn, String handlers) {
    int opcode = insn.getOpcode();
    OperandStack stack = state.stack();
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      String element = Operators.element(opcode);
      state.pushResult(
          "element " + element + Operands.text(stack.pop(2)) + handlers,
          element.equals("l") || element.equals("d"));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      List<Value> operands = stack.pop(3);
      if (operands.get(2).isMigration()) {
        closure.reflect();
      }
      if (!Filling.isNeedless(stack, operands)) {
        state.line(
            "element " + Operators.element(opcode) + " = " + Operands.text(operands) + handlers);
      }
    } else if (opcode == Opcodes.ARRAYLENGTH) {
      state.pushResult("length" + Operands.text(stack.pop(1)) + handlers, false);
    } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      String what = opcode == Opcodes.MONITORENTER ? "lock" : "unlock";
      state.line(what + Operands.text(stack.pop(1)) + handlers);
    } else if (insn instanceof IntInsnNode array && opcode == Opcodes.NEWARRAY) {
      char element = PRIMITIVES.charAt(array.operand - Opcodes.T_BOOLEAN);
      newArray(state, String.valueOf(element), handlers);
    } else if (insn instanceof MultiANewArrayInsnNode array) {
      String type = types.used(Type.getType(array.desc));
      state.pushResult(
          "newarrays " + type + Operands.text(stack.pop(array.dims)) + handlers, false);
    } else if (insn instanceof InvokeDynamicInsnNode call) {
      List<Value> arguments = stack.pop(Type.getArgumentTypes(call.desc).length);
      boolean wide = Type.getReturnType(call.desc).getSize() == 2;
      state.pushResult(lambdas.call(call, arguments) + handlers, wide);
    } else if (insn instanceof MadeInsn.Concat concat) {
      state.pushResult(Concatenation.text(concat, stack.pop(concat.arguments())) + handlers, false);
    } else if (insn instanceof MadeInsn.PatternMatch match) {
      List<String> labels = new ArrayList<>();
      for (Object label : match.labels) {
        labels.add(label(label));
      }
      String text = "match [" + String.join(", ", labels) + "]" + Operands.text(stack.pop(2));
      state.pushResult(text + handlers, false);
    } else {
      throw new UnsupportedCode("opcode " + opcode);
    }
  }

  private String label(Object label) {
    return label instanceof MadeInsn.EnumLabel constant
        ? "E" + types.used(constant.type()) + "." + Quote.name(constant.name())
        : references.constant(label);
  }
}
