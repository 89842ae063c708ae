package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The part of a helper's static initialiser that matters for one of its fields: what sets the
 * field, and whatever sets no field. So a helper may get further fields without a change of the
 * migrations that do not use them.
 */
final class InitialiserSlice {
  private final ClassNode owner;
  private final MethodNode initialiser;

  private InitialiserSlice(ClassNode owner, MethodNode initialiser) {
    this.owner = owner;
    this.initialiser = initialiser;
  }

  /**
   * The slice; an initialiser that jumps or has variables is taken as a whole.
   *
   * @param field the field, or empty for the statements that set none
   */
  static MethodNode of(ClassNode owner, MethodNode initialiser, String field) {
    return new InitialiserSlice(owner, initialiser).slice(field);
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
      if (set.isEmpty() || set.equals(field)) {
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

  /** The field of the class itself that a statement ends in setting; empty for any other. */
  private String fieldSetBy(List<AbstractInsnNode> statement) {
    return statement.get(statement.size() - 1) instanceof FieldInsnNode put
            && put.getOpcode() == Opcodes.PUTSTATIC
            && put.owner.equals(owner.name)
        ? put.name
        : "";
  }
}
