package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The part of a helper's static initialiser that matters for one of its fields: all but what sets
 * another field and does nothing else. So a helper may get further fields without a change of the
 * migrations that do not use them.
 */
final class InitialiserSlice {
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private final Closure closure;
  private final ClassNode owner;
  private final MethodNode initialiser;
  private final EnumConstructors constructors;
  private final Set<String> asked;

  /**
   * Looks at one class.
   *
   * @param asked names of the classes that were looked at on the way here; grows
   */
  private InitialiserSlice(
      Closure closure, ClassNode owner, MethodNode initialiser, Set<String> asked) {
    this.closure = closure;
    this.owner = owner;
    this.initialiser = initialiser;
    this.constructors = new EnumConstructors(closure.pool(), owner);
    this.asked = asked;
    asked.add(owner.name);
  }

  /**
   * The slice; an initialiser that jumps or has variables is taken as a whole.
   *
   * @param field the field, or empty for the statements that set none
   */
  static MethodNode of(Closure closure, ClassNode owner, MethodNode initialiser, String field) {
    return new InitialiserSlice(closure, owner, initialiser, new HashSet<>()).slice(field);
  }

  /** Whether nothing is left but the return. */
  static boolean isEmpty(MethodNode slice) {
    return slice.instructions.size() == 1;
  }

  private MethodNode slice(String field) {
    if (!isPlain()) {
      return initialiser;
    }
    MethodNode slice =
        new MethodNode(initialiser.access, initialiser.name, initialiser.desc, null, null);
    slice.maxStack = initialiser.maxStack;
    for (List<AbstractInsnNode> statement : statements()) {
      String set = fieldSetBy(statement);
      if (set.isEmpty() || set.equals(field) || (!isOfCompiler(set) && doesMore(statement))) {
        statement.forEach(insn -> slice.instructions.add(insn.clone(Map.of())));
      }
    }
    slice.instructions.add(new InsnNode(Opcodes.RETURN));
    return slice;
  }

  private boolean isPlain() {
    if (!initialiser.tryCatchBlocks.isEmpty()) {
      return false;
    }
    for (AbstractInsnNode insn : initialiser.instructions) {
      if (insn instanceof JumpInsnNode
          || insn instanceof VarInsnNode
          || SwitchCases.isSwitch(insn)
          || insn.getOpcode() == Opcodes.ATHROW) {
        return false;
      }
    }
    return true;
  }

  /** Each ends where nothing is left on the stack; the return is none. */
  private List<List<AbstractInsnNode>> statements() {
    Frame<BasicValue>[] frames = frames();
    List<List<AbstractInsnNode>> statements = new ArrayList<>();
    List<AbstractInsnNode> open = new ArrayList<>();
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode insn = initialiser.instructions.get(i);
      if (insn.getOpcode() < 0 || insn.getOpcode() == Opcodes.RETURN || frames[i] == null) {
        continue;
      }
      if (frames[i].getStackSize() == 0 && !open.isEmpty()) {
        statements.add(open);
        open = new ArrayList<>();
      }
      open.add(insn);
    }
    if (!open.isEmpty()) {
      statements.add(open);
    }
    return statements;
  }

  private Frame<BasicValue>[] frames() {
    try {
      return new Analyzer<>(new BasicInterpreter()).analyze(owner.name, initialiser);
    } catch (AnalyzerException e) {
      throw new UnsupportedCode("code that cannot be followed: " + e.getMessage());
    }
  }

  /**
   * Whether a statement may do more than to set the field that it ends in setting: set another one,
   * run code that counts, or change what a field of the class refers to.
   */
  private boolean doesMore(List<AbstractInsnNode> statement) {
    boolean acts = false;
    boolean reaches = false;
    for (AbstractInsnNode insn : statement.subList(0, statement.size() - 1)) {
      int opcode = insn.getOpcode();
      if (opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD) {
        return true;
      }
      if (insn instanceof MethodInsnNode call) {
        if (closure.pool().has(call.owner) && !constructors.onlyMakes(call)) {
          return true;
        }
        acts = true;
      } else if (insn instanceof InvokeDynamicInsnNode made) {
        reaches |= !made.bsm.getOwner().equals(CONCATENATION);
      } else if (opcode == Opcodes.GETSTATIC && insn instanceof FieldInsnNode read) {
        if (initialises(read.owner)) {
          return true;
        }
        reaches |= closure.pool().has(read.owner) && mayChange(Type.getType(read.desc));
      } else {
        acts |= opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
      }
    }
    return acts && reaches;
  }

  /** Whether a class may be first used here, and does more then than to set its own fields. */
  private boolean initialises(String name) {
    ClassNode used = asked.add(name) ? closure.pool().find(name) : null;
    MethodNode other =
        used == null ? null : closure.pool().method(name, initialiser.name, initialiser.desc);
    return used != null
        && other != null
        && !isEmpty(new InitialiserSlice(closure, used, other, asked).slice(""));
  }

  /** Such as the array of an enum's constants. */
  private boolean isOfCompiler(String name) {
    FieldNode field = closure.pool().field(owner.name, name);
    return field != null && Access.isSynthetic(field.access);
  }

  /** Objects of the language and of jOOQ do not change. */
  private boolean mayChange(Type type) {
    return type.getSort() == Type.ARRAY
        || (type.getSort() == Type.OBJECT
            && !type.getInternalName().startsWith("java/lang/")
            && !closure.relocation().isJooq(type.getInternalName()));
  }

  /** The field of the class itself that a statement ends in setting; empty for any other. */
  private String fieldSetBy(List<AbstractInsnNode> statement) {
    return statement.get(statement.size() - 1) instanceof FieldInsnNode put
            && put.getOpcode() == Opcodes.PUTSTATIC
            && put.owner.equals(owner.name)
        ? put.name
        : "";
  }
}
