package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Removes the writes of fields that hold an outer instance or a captured variable. Which of them a
 * constructor writes, and in which order, differs between compilers; what is in them is told where
 * they are read, by the constructor's parameter that they hold.
 */
final class HiddenFields {
  private HiddenFields() {}

  static void rewrite(LinearCode code, ClassPool pool, ClassNode owner) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.PUTFIELD
          && code.at(i) instanceof FieldInsnNode put
          && put.owner.equals(owner.name)
          && isHidden(pool, put)) {
        int value = code.previous(i);
        int target = code.previous(value);
        if (code.at(value) instanceof VarInsnNode && code.opcode(target) == Opcodes.ALOAD) {
          code.remove(target);
          code.remove(value);
          code.remove(i);
        }
      }
    }
  }

  private static boolean isHidden(ClassPool pool, FieldInsnNode put) {
    FieldNode field = pool.field(put.owner, put.name);
    return field != null
        && Access.isSynthetic(field.access)
        && (put.name.startsWith("this$") || put.name.startsWith("val$"));
  }
}
