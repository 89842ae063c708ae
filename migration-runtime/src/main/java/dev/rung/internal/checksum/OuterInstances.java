package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;

/** Removes the write of an outer instance that nothing reads; newer compilers leave it out. */
final class OuterInstances {
  private OuterInstances() {}

  static void rewrite(LinearCode code, ClassPool pool, ClassNode owner) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.PUTFIELD
          && code.at(i) instanceof FieldInsnNode put
          && put.owner.equals(owner.name)
          && put.name.startsWith("this$")
          && isUnread(pool, put)) {
        int value = code.previous(i);
        int target = code.previous(value);
        if (code.opcode(value) == Opcodes.ALOAD && code.opcode(target) == Opcodes.ALOAD) {
          code.remove(target);
          code.remove(value);
          code.remove(i);
        }
      }
    }
  }

  private static boolean isUnread(ClassPool pool, FieldInsnNode put) {
    FieldNode field = pool.field(put.owner, put.name);
    return field != null
        && Access.isSynthetic(field.access)
        && !pool.reads(put.owner, put.name);
  }
}
