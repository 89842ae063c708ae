package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Removes the null checks that compilers add, on a copy of the value: {@code requireNonNull} or
 * {@code getClass}. A check that a user wrote does not copy the value first. Newer compilers check
 * the outer instance at the start of an inner class's constructor as well.
 */
final class NullChecks {
  private static final String REQUIRE = "(Ljava/lang/Object;)Ljava/lang/Object;";

  private NullChecks() {}

  static void rewrite(LinearCode code, boolean innerConstructor) {
    for (int i = 0; i < code.size(); i++) {
      boolean copies = code.opcode(i) == Opcodes.DUP;
      boolean loadsOuter =
          innerConstructor
              && code.at(i) instanceof VarInsnNode load
              && load.getOpcode() == Opcodes.ALOAD
              && load.var == 1;
      if (copies || loadsOuter) {
        removeAt(code, i, copies);
      }
    }
  }

  private static void removeAt(LinearCode code, int start, boolean copies) {
    int check = code.next(start);
    int pop = code.next(check);
    if (code.opcode(pop) == Opcodes.POP && isCheck(code, check, copies)) {
      code.remove(start);
      code.remove(check);
      code.remove(pop);
    }
  }

  private static boolean isCheck(LinearCode code, int position, boolean getClassToo) {
    if (!(code.at(position) instanceof MethodInsnNode call)) {
      return false;
    }
    boolean requires =
        call.owner.equals("java/util/Objects")
            && call.name.equals("requireNonNull")
            && call.desc.equals(REQUIRE);
    return requires
        || (getClassToo && call.name.equals("getClass") && call.desc.equals("()Ljava/lang/Class;"));
  }
}
