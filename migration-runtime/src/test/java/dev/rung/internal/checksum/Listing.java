package dev.rung.internal.checksum;

import java.util.List;
import java.util.StringJoiner;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Instructions in a few words each, for tests. */
final class Listing {
  private Listing() {}

  /** All of a method, in order, with a semicolon between two. */
  static String of(MethodNode method) {
    return of(List.of(method.instructions.toArray()));
  }

  /** What is left of rewritten code. */
  static String of(LinearCode code) {
    return of(code.remaining());
  }

  private static String of(List<AbstractInsnNode> insns) {
    StringJoiner text = new StringJoiner("; ");
    for (AbstractInsnNode insn : insns) {
      if (insn.getOpcode() >= 0) {
        text.add(of(insn));
      }
    }
    return text.toString();
  }

  static String of(AbstractInsnNode insn) {
    Integer number = IntConstants.of(insn);
    if (number != null) {
      return "push " + number;
    } else if (insn instanceof MadeInsn made) {
      return made(made);
    } else if (insn instanceof MethodInsnNode call) {
      return "call " + simple(call.owner) + "." + call.name;
    } else if (insn instanceof FieldInsnNode access) {
      boolean reads =
          access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.GETSTATIC;
      return (reads ? "get " : "put ") + simple(access.owner) + "." + access.name;
    } else if (insn instanceof TypeInsnNode type) {
      return (type.getOpcode() == Opcodes.NEW ? "new " : "type ") + simple(type.desc);
    } else if (insn instanceof InvokeDynamicInsnNode call) {
      return "dynamic " + call.name;
    } else if (insn instanceof LdcInsnNode load) {
      return "push " + load.cst;
    } else if (Slots.read(insn) >= 0) {
      return "load " + Slots.read(insn);
    } else if (Slots.written(insn) >= 0) {
      return "store " + Slots.written(insn);
    }
    return switch (insn.getOpcode()) {
      case Opcodes.DUP -> "dup";
      case Opcodes.POP -> "pop";
      case Opcodes.RETURN, Opcodes.ARETURN, Opcodes.IRETURN -> "return";
      case Opcodes.GOTO -> "goto";
      default -> SwitchCases.isSwitch(insn) ? "switch" : "opcode " + insn.getOpcode();
    };
  }

  private static String made(MadeInsn insn) {
    if (insn instanceof MadeInsn.Concat concat) {
      return "concat " + concat.parts;
    } else if (insn instanceof MadeInsn.EnumSwitch cases) {
      return "switch over " + simple(cases.enumType) + " " + cases.names;
    }
    return "no match";
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
