package dev.rung.internal.checksum;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;

/** Plays the reading and writing of fields. */
final class Fields {
  private final Closure closure;
  private final References references;

  Fields(Closure closure, References references) {
    this.closure = closure;
    this.references = references;
  }

  /** Plays one; see {@link Steps#play}. */
  void play(BlockState state, FieldInsnNode access, String handlers) {
    int opcode = access.getOpcode();
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean isWrite = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    List<Value> operands = state.stack().pop((isStatic ? 0 : 1) + (isWrite ? 1 : 0));
    if (isWrite && operands.get(operands.size() - 1).isMigration()) {
      closure.reflect();
    }
    String kind = (isWrite ? "put " : "get ") + (isStatic ? "static " : "");
    String field = references.field(access.owner, access.name, access.desc, isStatic);
    String text = String.join("", kind, field, Operands.text(operands), handlers);
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

  private String typeOf(Type type) {
    return type.getSort() == Type.OBJECT && type.getInternalName().equals(closure.root())
        ? Value.MIGRATION
        : Value.truthOf(type);
  }
}
