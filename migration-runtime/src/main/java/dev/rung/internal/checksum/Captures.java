package dev.rung.internal.checksum;

import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Variables of a method that a local or anonymous class uses. Compilers keep them in fields named
 * after the variable; here they are told by their place among the constructor's arguments, so that
 * renaming a variable is no change.
 */
final class Captures {
  private Captures() {}

  /** The place of a field among all captured ones, from 0. */
  static int rank(ClassNode node, String field) {
    TreeSet<Integer> slots = new TreeSet<>();
    int own = -1;
    for (MethodNode method : node.methods) {
      if (!method.name.equals("<init>")) {
        continue;
      }
      for (AbstractInsnNode insn : method.instructions) {
        if (insn.getOpcode() == Opcodes.PUTFIELD
            && insn instanceof FieldInsnNode put
            && put.owner.equals(node.name)
            && put.name.startsWith("val$")
            && put.getPrevious() instanceof VarInsnNode load) {
          slots.add(load.var);
          own = put.name.equals(field) ? load.var : own;
        }
      }
      if (own >= 0) {
        return slots.headSet(own).size();
      }
    }
    throw new UnsupportedCode("a captured variable that no constructor sets: " + field);
  }
}
