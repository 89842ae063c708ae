package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Makes classes that differ from a given one in a single place. */
final class Mutants {
  private static final Map<Integer, Integer> OTHER_OPCODE = new TreeMap<>();

  static {
    pair(Opcodes.IADD, Opcodes.ISUB);
    pair(Opcodes.LADD, Opcodes.LSUB);
    pair(Opcodes.DADD, Opcodes.DMUL);
    pair(Opcodes.IMUL, Opcodes.IDIV);
    pair(Opcodes.LMUL, Opcodes.LDIV);
    pair(Opcodes.ISHL, Opcodes.ISHR);
    pair(Opcodes.IAND, Opcodes.IOR);
    pair(Opcodes.LAND, Opcodes.LOR);
    pair(Opcodes.DCMPL, Opcodes.DCMPG);
    pair(Opcodes.FCMPL, Opcodes.FCMPG);
    pair(Opcodes.IFEQ, Opcodes.IFNE);
    pair(Opcodes.IFLT, Opcodes.IFGE);
    pair(Opcodes.IFGT, Opcodes.IFLE);
    pair(Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE);
    pair(Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE);
    pair(Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE);
    pair(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE);
    pair(Opcodes.IFNULL, Opcodes.IFNONNULL);
  }

  private Mutants() {}

  /**
   * A class with one change.
   *
   * @param what kind of change, where, of what, and of which when there are several
   */
  record Mutant(String what, byte[] bytes) {}

  private static void pair(int one, int other) {
    OTHER_OPCODE.put(one, other);
    OTHER_OPCODE.put(other, one);
  }

  /** All mutants of a class, in order. */
  static List<Mutant> of(byte[] bytes) {
    List<Mutant> mutants = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    ClassNode original = read(bytes);
    for (int method = 0; method < original.methods.size(); method++) {
      MethodNode code = original.methods.get(method);
      for (int at = 0; at < code.instructions.size(); at++) {
        for (Change change : Change.values()) {
          ClassNode copy = read(bytes);
          MethodNode changed = copy.methods.get(method);
          AbstractInsnNode insn = changed.instructions.get(at);
          if (insn.getOpcode() >= 0 && change.apply(changed.instructions, insn)) {
            String name = code.name.replaceAll("lambda\\$(.*)\\$\\d+", "lambda\\$$1");
            String where = original.name.substring(original.name.lastIndexOf('/') + 1) + "." + name;
            String what = change + " " + where + " " + shown(code.instructions.get(at));
            int nth = seen.merge(what, 1, Integer::sum);
            mutants.add(new Mutant(nth == 1 ? what : what + " (" + nth + ")", write(copy)));
          }
        }
      }
    }
    return mutants;
  }

  /** The kinds of change. */
  private enum Change {
    LITERAL {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof LdcInsnNode load) {
          if (load.cst instanceof String text) {
            load.cst = text + "x";
          } else if (load.cst instanceof Long number) {
            load.cst = number + 1;
          } else if (load.cst instanceof Double number) {
            load.cst = number + 1;
          } else if (load.cst instanceof Integer number) {
            load.cst = number + 1;
          } else {
            return false;
          }
          return true;
        }
        Integer number = IntConstants.of(insn);
        if (number != null) {
          code.set(insn, new LdcInsnNode(number + 1));
        }
        return number != null;
      }
    },
    INCREMENT {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof IincInsnNode increment) {
          increment.incr++;
          return true;
        }
        return false;
      }
    },
    OPERATOR {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        Integer other = OTHER_OPCODE.get(insn.getOpcode());
        if (other == null) {
          return false;
        }
        if (insn instanceof JumpInsnNode jump) {
          jump.setOpcode(other);
        } else {
          code.set(insn, new InsnNode(other));
        }
        return true;
      }
    },
    TARGET {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call && !call.name.startsWith("<")) {
          call.name += "Other";
          return true;
        }
        return false;
      }
    },
    FIELD {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) {
          field.name += "Other";
          return true;
        }
        return false;
      }
    },
    TYPE {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof TypeInsnNode type && insn.getOpcode() != Opcodes.NEW) {
          type.desc = "java/lang/Thread";
          return true;
        }
        return false;
      }
    },
    ARGUMENTS {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call) {
          Type[] arguments = Type.getArgumentTypes(call.desc);
          int count = arguments.length;
          if (count >= 2
              && arguments[count - 1].equals(arguments[count - 2])
              && arguments[count - 1].getSize() == 1) {
            code.insertBefore(insn, new InsnNode(Opcodes.SWAP));
            return true;
          }
        }
        return false;
      }
    },
    REMOVED {
      @Override
      boolean apply(InsnList code, AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode call) || call.name.equals("<init>")) {
          return false;
        }
        InsnList instead = new InsnList();
        Type[] arguments = Type.getArgumentTypes(call.desc);
        for (int i = arguments.length - 1; i >= 0; i--) {
          instead.add(new InsnNode(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
          instead.add(new InsnNode(Opcodes.POP));
        }
        switch (Type.getReturnType(call.desc).getSort()) {
          case Type.VOID -> {}
          case Type.LONG -> instead.add(new InsnNode(Opcodes.LCONST_0));
          case Type.FLOAT -> instead.add(new InsnNode(Opcodes.FCONST_0));
          case Type.DOUBLE -> instead.add(new InsnNode(Opcodes.DCONST_0));
          case Type.OBJECT, Type.ARRAY -> instead.add(new InsnNode(Opcodes.ACONST_NULL));
          default -> instead.add(new IntInsnNode(Opcodes.BIPUSH, 77));
        }
        code.insertBefore(insn, instead);
        code.remove(insn);
        return true;
      }
    };

    abstract boolean apply(InsnList code, AbstractInsnNode insn);
  }

  private static String shown(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return call.owner.substring(call.owner.lastIndexOf('/') + 1) + "." + call.name;
    } else if (insn instanceof FieldInsnNode field) {
      return field.name;
    } else if (insn instanceof TypeInsnNode type) {
      return type.desc;
    } else if (insn instanceof LdcInsnNode load) {
      return String.valueOf(load.cst);
    }
    Integer number = IntConstants.of(insn);
    return number == null ? "opcode " + insn.getOpcode() : number.toString();
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }

  private static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
