package dev.rung.internal.checksum;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Recognises the body of {@code int[]::new}, which each compiler writes in its own way. */
final class NewArrayLambda {
  private static final String[] PRIMITIVES = {"Z", "C", "F", "D", "B", "S", "I", "J"};

  private NewArrayLambda() {}

  /** The type of the array, or null for any other method. */
  static @Nullable Type arrayOf(ClassPool pool, Handle handle) {
    MethodNode method = pool.method(handle.getOwner(), handle.getName(), handle.getDesc());
    if (method == null || !Access.isSynthetic(method.access)) {
      return null;
    }
    AbstractInsnNode load = real(method.instructions.getFirst());
    AbstractInsnNode next = load == null ? null : real(load.getNext());
    if (next instanceof MethodInsnNode unboxing && unboxing.name.equals("intValue")) {
      next = real(next.getNext());
    }
    AbstractInsnNode end = next == null ? null : real(next.getNext());
    if (load == null
        || (load.getOpcode() != Opcodes.ILOAD && load.getOpcode() != Opcodes.ALOAD)
        || end == null
        || end.getOpcode() != Opcodes.ARETURN) {
      return null;
    }
    if (next instanceof TypeInsnNode array && array.getOpcode() == Opcodes.ANEWARRAY) {
      return Type.getType("[" + Type.getObjectType(array.desc).getDescriptor());
    }
    if (next instanceof IntInsnNode array && array.getOpcode() == Opcodes.NEWARRAY) {
      return Type.getType("[" + PRIMITIVES[array.operand - Opcodes.T_BOOLEAN]);
    }
    return null;
  }

  private static @Nullable AbstractInsnNode real(@Nullable AbstractInsnNode insn) {
    AbstractInsnNode at = insn;
    while (at != null && at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at;
  }
}
