package dev.rung.internal.checksum;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds switches over an enum. javac indexes a synthetic table with the ordinal, ECJ gets its table
 * from a synthetic method, and newer compilers switch over the ordinal itself where the enum is
 * compiled with the switch; all become a switch by the constants' names.
 */
final class EnumSwitches {
  private static final String JAVAC_TABLE = "$SwitchMap$";
  private static final String ECJ_TABLE = "$SWITCH_TABLE$";

  private final LinearCode code;
  private final ClassPool pool;

  private EnumSwitches(LinearCode code, ClassPool pool) {
    this.code = code;
    this.pool = pool;
  }

  static void rewrite(LinearCode code, ClassPool pool) {
    new EnumSwitches(code, pool).rewrite();
  }

  private void rewrite() {
    Deque<Integer> tables = new ArrayDeque<>();
    for (int i = 0; i < code.size(); i++) {
      if (isTable(code.at(i))) {
        tables.push(i);
      } else if (code.at(i) instanceof MethodInsnNode call
          && call.name.equals("ordinal")
          && call.desc.equals("()I")) {
        int load = code.next(i);
        if (code.opcode(load) == Opcodes.IALOAD && !tables.isEmpty()) {
          overTable(tables.pop(), i, load, call.owner);
        } else if (SwitchCases.isSwitch(code.at(load))) {
          overOrdinal(i, load, call.owner);
        }
      }
    }
  }

  private static boolean isTable(@Nullable AbstractInsnNode insn) {
    if (insn instanceof FieldInsnNode field) {
      return field.getOpcode() == Opcodes.GETSTATIC && field.name.startsWith(JAVAC_TABLE);
    }
    return insn instanceof MethodInsnNode call
        && call.getOpcode() == Opcodes.INVOKESTATIC
        && call.name.startsWith(ECJ_TABLE);
  }

  private void overTable(int table, int ordinal, int load, String enumType) {
    int at = code.next(load);
    AbstractInsnNode insn = code.at(at);
    Map<Integer, String> names = namesOf(code.at(table));
    if (insn == null || !SwitchCases.isSwitch(insn) || names == null) {
      return;
    }
    MadeInsn.EnumSwitch named = named(insn, enumType, names);
    if (named != null) {
      code.remove(table);
      code.remove(ordinal);
      code.remove(load);
      code.replace(at, named);
    }
  }

  private void overOrdinal(int ordinal, int at, String enumType) {
    AbstractInsnNode insn = code.at(at);
    ClassNode type = pool.find(enumType);
    if (insn == null || type == null || !Access.has(type.access, Opcodes.ACC_ENUM)) {
      return;
    }
    Map<Integer, String> names = new HashMap<>();
    for (FieldNode field : type.fields) {
      if (Access.has(field.access, Opcodes.ACC_ENUM)) {
        names.put(names.size(), field.name);
      }
    }
    MadeInsn.EnumSwitch named = named(insn, enumType, names);
    if (named != null) {
      code.remove(ordinal);
      code.replace(at, named);
    }
  }

  private static MadeInsn.@Nullable EnumSwitch named(
      AbstractInsnNode insn, String enumType, Map<Integer, String> names) {
    SwitchCases cases = SwitchCases.of(insn);
    SortedMap<String, LabelNode> byName = new TreeMap<>();
    for (int i = 0; i < cases.keys().size(); i++) {
      LabelNode label = cases.labels().get(i);
      if (label != cases.otherwise()) {
        String name = names.get(cases.keys().get(i));
        if (name == null) {
          return null;
        }
        byName.put(name, label);
      }
    }
    return new MadeInsn.EnumSwitch(enumType, byName, cases.otherwise());
  }

  /** What the table's initialiser says: {@code table[CONSTANT.ordinal()] = key}. */
  private @Nullable Map<Integer, String> namesOf(@Nullable AbstractInsnNode table) {
    MethodNode initialiser = null;
    String field = "";
    if (table instanceof FieldInsnNode read) {
      initialiser = pool.method(read.owner, "<clinit>", "()V");
      field = read.name;
    } else if (table instanceof MethodInsnNode call) {
      initialiser = pool.method(call.owner, call.name, call.desc);
    }
    return initialiser == null ? null : namesIn(initialiser, field);
  }

  private static Map<Integer, String> namesIn(MethodNode initialiser, String field) {
    LinearCode code = new LinearCode(initialiser);
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < code.size(); i++) {
      int key = code.next(code.next(i));
      if (code.at(i) instanceof FieldInsnNode constant
          && constant.getOpcode() == Opcodes.GETSTATIC
          && code.at(code.next(i)) instanceof MethodInsnNode call
          && call.name.equals("ordinal")
          && code.opcode(code.next(key)) == Opcodes.IASTORE
          && isOfTable(code.at(code.previous(i)), field)) {
        Integer number = IntConstants.of(code.at(key));
        if (number != null) {
          names.put(number, constant.name);
        }
      }
    }
    return names;
  }

  private static boolean isOfTable(@Nullable AbstractInsnNode array, String field) {
    return !(array instanceof FieldInsnNode read) || read.name.equals(field);
  }
}
