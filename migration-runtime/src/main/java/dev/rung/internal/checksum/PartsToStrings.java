package dev.rung.internal.checksum;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Removes the calls of {@code String.valueOf} whose result goes straight into a concatenation:
 * newer compilers convert its parts by such calls, older ones leave that to the concatenation. Any
 * other call is made at its place in time, since what it converts may change later.
 */
final class PartsToStrings {
  private PartsToStrings() {}

  /** Comes before concatenations are rewritten. */
  static void rewrite(LinearCode code, ClassNode owner, MethodNode method) {
    boolean converts = false;
    boolean concatenates = false;
    for (int i = 0; i < code.size(); i++) {
      converts |= isToString(code.at(i));
      concatenates |= Concats.isConcatenation(code.at(i));
    }
    if (converts && concatenates) {
      Set<AbstractInsnNode> parts = parts(owner, method);
      for (int i = 0; i < code.size(); i++) {
        if (parts.contains(code.at(i))) {
          code.remove(i);
        }
      }
    }
  }

  private static Set<AbstractInsnNode> parts(ClassNode owner, MethodNode method) {
    Set<AbstractInsnNode> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    Frame<SourceValue>[] frames = frames(owner, method);
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode insn = method.instructions.get(i);
      if (frames[i] != null && Concats.isConcatenation(insn)) {
        int arguments = Type.getArgumentTypes(Concats.descriptor(insn)).length;
        int size = frames[i].getStackSize();
        for (int k = size - arguments; k < size; k++) {
          addPart(frames[i].getStack(k).insns, parts);
        }
      }
    }
    return parts;
  }

  private static void addPart(Set<AbstractInsnNode> sources, Set<AbstractInsnNode> parts) {
    if (sources.size() == 1 && isToString(sources.iterator().next())) {
      parts.addAll(sources);
    }
  }

  private static Frame<SourceValue>[] frames(ClassNode owner, MethodNode method) {
    try {
      return new Analyzer<>(new SourceInterpreter()).analyze(owner.name, method);
    } catch (AnalyzerException e) {
      throw new UnsupportedCode("code that cannot be followed: " + e.getMessage());
    }
  }

  private static boolean isToString(@Nullable AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && call.owner.equals("java/lang/String")
        && call.name.equals("valueOf")
        && call.desc.equals("(Ljava/lang/Object;)Ljava/lang/String;");
  }
}
