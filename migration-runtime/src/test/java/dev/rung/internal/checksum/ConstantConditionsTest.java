package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

class ConstantConditionsTest {

  @Test
  void controlGoesWhereTheConstantLeads() {
    assertThat(skipped(1, Opcodes.IFEQ)).isEqualTo("opcode 0; push 2; return");
    assertThat(skipped(0, Opcodes.IFEQ)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(1, Opcodes.IFNE)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(0, Opcodes.IFNE)).isEqualTo("opcode 0; push 2; return");
    assertThat(skipped(-1, Opcodes.IFLT)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(0, Opcodes.IFLT)).isEqualTo("opcode 0; push 2; return");
    assertThat(skipped(0, Opcodes.IFGE)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(-1, Opcodes.IFGE)).isEqualTo("opcode 0; push 2; return");
    assertThat(skipped(1, Opcodes.IFGT)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(0, Opcodes.IFGT)).isEqualTo("opcode 0; push 2; return");
    assertThat(skipped(0, Opcodes.IFLE)).isEqualTo("opcode 0; push 3; return");
    assertThat(skipped(1, Opcodes.IFLE)).isEqualTo("opcode 0; push 2; return");
  }

  @Test
  void aConditionOnSomethingElseStays() {
    MethodNode method =
        Snippet.members(
                "static int of(int a) { return a == 0 ? 1 : 2; }"
                    + "@Override public void up(DSLContext db) { }")
            .method("M", "of");
    FlowGraph graph = FlowGraphBuilder.of(method, new LinearCode(method));
    ConstantConditions.skip(graph);
    assertThat(left(graph)).isEqualTo("load 0; opcode 154; push 1; push 2; return");
  }

  @Test
  void conditionsInACircleStay() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "of", "()I", null, null);
    LabelNode start = new LabelNode();
    method.instructions.add(new InsnNode(Opcodes.NOP));
    method.instructions.add(start);
    method.instructions.add(new InsnNode(Opcodes.ICONST_0));
    method.instructions.add(new JumpInsnNode(Opcodes.IFEQ, start));
    method.instructions.add(new InsnNode(Opcodes.RETURN));
    FlowGraph graph = FlowGraphBuilder.of(method, new LinearCode(method));
    ConstantConditions.skip(graph);
    assertThat(left(graph)).isEqualTo("opcode 0; push 0; opcode 153; return");
  }

  /** What can still run of: a condition on a constant, 2 where it does not hold, else 3. */
  private static String skipped(int constant, int condition) {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "of", "()I", null, null);
    LabelNode holds = new LabelNode();
    method.instructions.add(new InsnNode(Opcodes.NOP));
    method.instructions.add(new InsnNode(Opcodes.ICONST_0 + constant));
    method.instructions.add(new JumpInsnNode(condition, holds));
    method.instructions.add(new InsnNode(Opcodes.ICONST_2));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    method.instructions.add(holds);
    method.instructions.add(new InsnNode(Opcodes.ICONST_3));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    FlowGraph graph = FlowGraphBuilder.of(method, new LinearCode(method));
    ConstantConditions.skip(graph);
    return left(graph);
  }

  private static String left(FlowGraph graph) {
    return String.join(
        "; ", graph.reachable().stream().mapToObj(i -> Listing.of(graph.insn(i))).toList());
  }
}
