package dev.rung.internal.checksum;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;

/** An instruction that no class file has: what several real ones mean together. */
abstract class MadeInsn extends AbstractInsnNode {
  private static final int OPCODE = 1000;

  private MadeInsn() {
    super(OPCODE);
  }

  /** Concatenation; a part is a literal String, or the Type of the next argument. */
  static final class Concat extends MadeInsn {
    final List<Object> parts;

    Concat(List<Object> parts) {
      this.parts = List.copyOf(parts);
    }

    int arguments() {
      int count = 0;
      for (Object part : parts) {
        count += part instanceof Type ? 1 : 0;
      }
      return count;
    }
  }

  /** A switch over an enum by the names of its constants. */
  static final class EnumSwitch extends MadeInsn {
    final String enumType;
    final List<String> names;
    final List<LabelNode> labels;
    final LabelNode otherwise;

    EnumSwitch(String enumType, SortedMap<String, LabelNode> cases, LabelNode otherwise) {
      this.enumType = enumType;
      this.names = List.copyOf(cases.keySet());
      this.labels = List.copyOf(cases.values());
      this.otherwise = otherwise;
    }
  }

  /** Which pattern matches first; a label is a Type, String or Integer, or an enum's constant. */
  static final class PatternMatch extends MadeInsn {
    final List<Object> labels;

    PatternMatch(List<Object> labels) {
      this.labels = List.copyOf(labels);
    }
  }

  /** A constant of an enum as a label. */
  record EnumLabel(Type type, String name) {}

  /** A switch expression that none of its cases matches: throws. */
  static final class NoMatch extends MadeInsn {}

  @Override
  public int getType() {
    return OPCODE;
  }

  @Override
  public void accept(MethodVisitor visitor) {
    throw new UnsupportedOperationException("no class file has this");
  }

  @Override
  public AbstractInsnNode clone(Map<LabelNode, LabelNode> clonedLabels) {
    return this;
  }
}
