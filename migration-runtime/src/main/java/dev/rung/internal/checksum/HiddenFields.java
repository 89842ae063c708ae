package dev.rung.internal.checksum;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Removes the writes of fields that hold an outer instance or a captured variable. Which of them a
 * constructor writes, and in which order, differs between compilers; what is in them is told where
 * they are read, by the constructor's parameter that they hold. The constructor itself reads that
 * parameter, as some compilers write it.
 */
final class HiddenFields {
  private HiddenFields() {}

  static void rewrite(LinearCode code, ClassPool pool, ClassNode owner) {
    Map<String, VarInsnNode> parameters = new HashMap<>();
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.PUTFIELD
          && code.at(i) instanceof FieldInsnNode put
          && put.owner.equals(owner.name)
          && isHidden(pool, put)) {
        int value = code.previous(i);
        int target = code.previous(value);
        if (code.at(value) instanceof VarInsnNode load && code.opcode(target) == Opcodes.ALOAD) {
          parameters.put(put.name, load);
          code.remove(target);
          code.remove(value);
          code.remove(i);
        }
      }
    }
    if (!parameters.isEmpty()) {
      readParameters(code, owner, parameters);
    }
  }

  private static void readParameters(
      LinearCode code, ClassNode owner, Map<String, VarInsnNode> parameters) {
    for (int i = 0; i < code.size(); i++) {
      if (code.opcode(i) == Opcodes.GETFIELD
          && code.at(i) instanceof FieldInsnNode get
          && get.owner.equals(owner.name)
          && parameters.containsKey(get.name)
          && isThis(code.at(code.previous(i)))) {
        VarInsnNode parameter = parameters.get(get.name);
        code.remove(code.previous(i));
        code.replace(i, new VarInsnNode(parameter.getOpcode(), parameter.var));
      }
    }
  }

  private static boolean isThis(@Nullable AbstractInsnNode insn) {
    return insn instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == 0;
  }

  /** Whether it holds an outer instance or a captured variable; such a field never changes. */
  static boolean isHidden(ClassPool pool, FieldInsnNode access) {
    if (!access.name.startsWith("this$") && !access.name.startsWith("val$")) {
      return false;
    }
    FieldNode field = pool.field(access.owner, access.name);
    return field != null && Access.isSynthetic(field.access);
  }
}
