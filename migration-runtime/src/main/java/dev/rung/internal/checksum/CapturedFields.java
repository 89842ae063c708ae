package dev.rung.internal.checksum;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Variables of a method that a local or anonymous class uses. Compilers keep them in fields named
 * after the variable; here they are told by the constructor's argument, so that renaming a variable
 * is no change.
 */
final class CapturedFields {
  private CapturedFields() {}

  /**
   * The name of a field: of the constructor's argument that it holds, or its place among them from
   * the last, since constructors may have other arguments before these. Not all that is captured
   * has a field.
   *
   * @param captured how the constructor is called, null when it may be called from several places
   */
  static String name(ClassNode node, String field, @Nullable Captured captured) {
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn.getOpcode() == Opcodes.PUTFIELD
              && insn instanceof FieldInsnNode put
              && put.owner.equals(node.name)
              && put.name.equals(field)
              && put.getPrevious() instanceof VarInsnNode load) {
            int argument = argument(method, load.var);
            return captured == null
                ? "captured" + (Type.getArgumentCount(method.desc) - 1 - argument)
                : captured.name(argument);
          }
        }
      }
    }
    throw new UnsupportedCode("a captured variable that no constructor sets: " + field);
  }

  private static int argument(MethodNode constructor, int slot) {
    int at = 1;
    int index = 0;
    for (Type argument : Type.getArgumentTypes(constructor.desc)) {
      if (at == slot) {
        return index;
      }
      at += argument.getSize();
      index++;
    }
    throw new UnsupportedCode("a captured variable that is no argument");
  }
}
