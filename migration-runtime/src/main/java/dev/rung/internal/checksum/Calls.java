package dev.rung.internal.checksum;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Plays the calls of methods and constructors. */
final class Calls {
  private final Closure closure;
  private final References references;
  private final TypeNames types;

  Calls(Closure closure, References references) {
    this.closure = closure;
    this.references = references;
    this.types = references.types();
  }

  /** Plays one; see {@link Steps#play}. */
  void play(BlockState state, MethodInsnNode call, String handlers) {
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
    String operands =
        Operands.text(target == null || target.isUnfinished() ? null : target, arguments);
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
    return type.getSort() == Type.OBJECT ? types.ofValue(type) : Value.truthOf(type);
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
}
