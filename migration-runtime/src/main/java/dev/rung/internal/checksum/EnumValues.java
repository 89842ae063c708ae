package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Removes the array of all constants from an enum's initialiser: it follows from the constants. */
final class EnumValues {
  private EnumValues() {}

  static void rewrite(LinearCode code, ClassNode owner) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.PUTSTATIC
          && code.at(i) instanceof FieldInsnNode put
          && isValues(owner, put)) {
        removeUpTo(code, i);
      }
    }
  }

  private static boolean isValues(ClassNode owner, FieldInsnNode put) {
    for (FieldNode field : owner.fields) {
      if (field.name.equals(put.name)) {
        return Access.isSynthetic(field.access) && field.desc.equals("[L" + owner.name + ";");
      }
    }
    return false;
  }

  /** Backwards from the write to the call of the synthetic method, or to the array's length. */
  private static void removeUpTo(LinearCode code, int put) {
    int at = code.previous(put);
    boolean call = code.at(at) instanceof MethodInsnNode;
    while (!call && at > 0 && code.opcode(at) != Opcodes.ANEWARRAY) {
      at = code.previous(at);
    }
    int from = call ? at : code.previous(at);
    for (int i = from; i <= put && i >= 0; i = code.next(i)) {
      code.remove(i);
    }
  }
}
