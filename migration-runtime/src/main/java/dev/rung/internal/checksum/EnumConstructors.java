package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Whether making a constant of an enum changes nothing but the constant. */
final class EnumConstructors {
  private final ClassPool pool;
  private final String owner;

  EnumConstructors(ClassPool pool, ClassNode owner) {
    this.pool = pool;
    this.owner = owner.name;
  }

  /** Whether a call is that of a constructor that uses nothing of the code that counts. */
  boolean onlyMakes(MethodInsnNode call) {
    boolean isOwn = call.owner.equals(owner) || call.owner.startsWith(owner + "$");
    MethodNode constructor = isOwn ? pool.method(call.owner, call.name, call.desc) : null;
    if (constructor == null || !call.name.equals("<init>")) {
      return false;
    }
    for (AbstractInsnNode insn : constructor.instructions) {
      if (insn instanceof FieldInsnNode field && isShared(field)) {
        return false;
      }
      if (insn instanceof MethodInsnNode called && pool.has(called.owner) && !isParent(called)) {
        return false;
      }
    }
    return true;
  }

  private boolean isShared(FieldInsnNode field) {
    return field.getOpcode() == Opcodes.PUTSTATIC
        || (field.getOpcode() == Opcodes.GETSTATIC && pool.has(field.owner));
  }

  /** Another constructor of the enum, as that of a constant's body calls it. */
  private boolean isParent(MethodInsnNode called) {
    return called.owner.equals(owner) && onlyMakes(called);
  }
}
