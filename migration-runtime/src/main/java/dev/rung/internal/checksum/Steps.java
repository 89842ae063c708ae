package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Plays one instruction after which control goes on: values become text, effects become lines. */
final class Steps {
  private static final String PRIMITIVES = "ZCFDBSIJ";

  private final References references;
  private final TypeNames types;
  private final Closure closure;
  private final Casts casts;
  private final Webs webs;

  Steps(Closure closure, References references, Webs webs) {
    this.closure = closure;
    this.references = references;
    this.types = references.types();
    this.casts = new Casts(closure, types);
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
      call(state, call, handlers);
    } else if (insn instanceof FieldInsnNode access) {
      field(state, access, handlers);
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

  private void call(BlockState state, MethodInsnNode call, String handlers) {
    Vocabulary.Signature signature = closure.vocabulary().signature(call.desc);
    List<Value> arguments = state.stack().pop(signature.arguments());
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    Value target = isStatic ? null : state.stack().pop();
    if (target != null
        && target.isUnfinished()
        && construct(state, call, target, arguments, handlers)) {
      return;
    }
    noteHandedOver(call, arguments);
    boolean constructs = call.name.equals("<init>");
    boolean isSuper = isSuper(call);
    String kind = constructs ? "init " : isStatic ? "static " : isSuper ? "super " : "call ";
    String method =
        references.method(call.owner, call.name, call.desc, arguments, isStatic, isSuper);
    String operands = texts(target == null || target.isUnfinished() ? null : target, arguments);
    String text = String.join("", kind, method, operands, handlers);
    Type result = signature.result();
    if (target != null && target.isUnfinished()) {
      state.finish(target, state.result(text, false, ""));
    } else if (result.getSort() == Type.VOID) {
      state.line(text);
    } else {
      state.stack().push(state.result(text, result.getSize() == 2, typeOf(signature)));
    }
  }

  /** Who is given the migration may look into it; an inner class's outer instance is its own. */
  private void noteHandedOver(MethodInsnNode call, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).isMigration() && !(i == 0 && takesOuter(call))) {
        closure.reflect();
      }
    }
  }

  private boolean takesOuter(MethodInsnNode call) {
    ClassNode owner = closure.pool().find(call.owner);
    MethodNode method = closure.pool().method(call.owner, call.name, call.desc);
    return owner != null
        && method != null
        && call.name.equals("<init>")
        && (ClassPool.isAnonymous(owner) || ClassPool.takesOuter(owner, method));
  }

  private String typeOf(Vocabulary.Signature signature) {
    String known = signature.resultName();
    if (known != null) {
      return known;
    }
    Type type = signature.result();
    return type.getSort() == Type.OBJECT ? types.ofValue(type) : truth(type);
  }

  private String typeOf(Type type) {
    return type.getSort() == Type.OBJECT && type.getInternalName().equals(closure.root())
        ? Value.MIGRATION
        : truth(type);
  }

  private static String truth(Type type) {
    return type.getSort() == Type.BOOLEAN ? Value.BOOLEAN : "";
  }

  /** Makes an object of an anonymous class; answers false for any other class. */
  private boolean construct(
      BlockState state, MethodInsnNode call, Value target, List<Value> arguments, String handlers) {
    ClassNode owner = closure.pool().find(call.owner);
    if (owner == null || !ClassPool.isAnonymous(owner)) {
      return false;
    }
    noteHandedOver(call, arguments);
    String values = String.join(", ", closure.capture(owner.name, arguments));
    String text = "init " + types.used(owner.name) + "(" + values + ")";
    state.finish(target, state.result(text + handlers, false, ""));
    return true;
  }

  private boolean isSuper(MethodInsnNode call) {
    if (call.getOpcode() != Opcodes.INVOKESPECIAL || call.name.equals("<init>")) {
      return false;
    }
    var declared = closure.pool().method(call.owner, call.name, call.desc);
    return declared == null || !Access.isPrivate(declared.access);
  }

  private void field(BlockState state, FieldInsnNode access, String handlers) {
    int opcode = access.getOpcode();
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean isWrite = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    List<Value> operands = state.stack().pop((isStatic ? 0 : 1) + (isWrite ? 1 : 0));
    if (isWrite && operands.get(operands.size() - 1).isMigration()) {
      closure.reflect();
    }
    String kind = (isWrite ? "put " : "get ") + (isStatic ? "static " : "");
    String field = references.field(access.owner, access.name, access.desc, isStatic);
    String text = String.join("", kind, field, texts(operands), handlers);
    if (isWrite && isNeverRead(access)) {
      return;
    }
    if (isWrite) {
      state.line(text);
    } else {
      Type type = Type.getType(access.desc);
      boolean isWide = type.getSize() == 2;
      Value value =
          HiddenFields.isHidden(closure.pool(), access)
              ? state.known(text, isWide, typeOf(type))
              : state.result(text, isWide, typeOf(type));
      state.stack().push(value);
    }
  }

  /** Nobody can tell whether such a field was written. */
  private boolean isNeverRead(FieldInsnNode access) {
    ClassNode owner = closure.pool().find(access.owner);
    FieldNode field = closure.pool().field(access.owner, access.name);
    return owner != null && field != null && closure.isNeverRead(owner, field);
  }

  private void rare(BlockState state, AbstractInsnNode insn, String handlers) {
    int opcode = insn.getOpcode();
    OperandStack stack = state.stack();
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      String element = Operators.element(opcode);
      state.pushResult(
          "element " + element + texts(stack.pop(2)) + handlers,
          element.equals("l") || element.equals("d"));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      List<Value> operands = stack.pop(3);
      if (operands.get(2).isMigration()) {
        closure.reflect();
      }
      if (!Filling.isNeedless(stack, operands)) {
        state.line("element " + Operators.element(opcode) + " = " + texts(operands) + handlers);
      }
    } else if (opcode == Opcodes.ARRAYLENGTH) {
      state.pushResult("length" + texts(stack.pop(1)) + handlers, false);
    } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      String what = opcode == Opcodes.MONITORENTER ? "lock" : "unlock";
      state.line(what + texts(stack.pop(1)) + handlers);
    } else if (insn instanceof IntInsnNode array && opcode == Opcodes.NEWARRAY) {
      char element = PRIMITIVES.charAt(array.operand - Opcodes.T_BOOLEAN);
      newArray(state, String.valueOf(element), handlers);
    } else if (insn instanceof MultiANewArrayInsnNode array) {
      String type = types.used(Type.getType(array.desc));
      state.pushResult("newarrays " + type + texts(stack.pop(array.dims)) + handlers, false);
    } else if (insn instanceof InvokeDynamicInsnNode call) {
      List<Value> arguments = stack.pop(Type.getArgumentTypes(call.desc).length);
      boolean wide = Type.getReturnType(call.desc).getSize() == 2;
      state.pushResult(references.dynamicCall(call, arguments) + handlers, wide);
    } else if (insn instanceof MadeInsn.Concat concat) {
      state.pushResult(Concatenation.text(concat, stack.pop(concat.arguments())) + handlers, false);
    } else if (insn instanceof MadeInsn.PatternMatch match) {
      List<String> labels = new ArrayList<>();
      for (Object label : match.labels) {
        labels.add(label(label));
      }
      String text = "match [" + String.join(", ", labels) + "]" + texts(stack.pop(2));
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

  private static String texts(List<Value> values) {
    return texts(null, values);
  }

  /** In brackets, separated by commas. */
  private static String texts(@Nullable Value first, List<Value> others) {
    int skipped = first == null ? 0 : 1;
    String[] texts = new String[skipped + others.size()];
    if (first != null) {
      texts[0] = first.text();
    }
    for (int i = skipped; i < texts.length; i++) {
      texts[i] = others.get(i - skipped).text();
    }
    return String.join("", "(", String.join(", ", texts), ")");
  }
}
