package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The graphs are drawn by hand: it depends on the compiler which of them a source has. */
class JoinedWaysTest {
  private static final AbstractInsnNode MATCH =
      new MadeInsn.PatternMatch(List.of(Type.getObjectType("java/lang/String")));

  @Test
  void whatTheHeadLoadsIsLoadedOnEachWayToIt() {
    // 0 number = 0 -> 2 load value, 3 load number, 4 match -> 5 number = 1 -> 2
    FlowGraph graph =
        JoinedWays.part(
            graph(
                new int[][] {{1}, {2}, {3}, {4}, {5}, {6}, {2}},
                new InsnNode(Opcodes.ICONST_0),
                new VarInsnNode(Opcodes.ISTORE, 2),
                new VarInsnNode(Opcodes.ALOAD, 1),
                new VarInsnNode(Opcodes.ILOAD, 2),
                MATCH,
                new InsnNode(Opcodes.ICONST_1),
                new VarInsnNode(Opcodes.ISTORE, 2)));
    assertThat(graph.size()).isEqualTo(11);
    assertThat(way(graph, 0, 5)).isEqualTo("push 0; store 2; load 1; load 2; ");
    assertThat(way(graph, 5, 5)).isEqualTo("push 1; store 2; load 1; load 2; ");
    assertThat(graph.reachable().get(2)).isFalse();
    assertThat(graph.predecessors()[4]).isEqualTo(2);
  }

  @Test
  void aConversionIsMadeOnEachWayToIt() {
    FlowGraph graph =
        JoinedWays.part(
            graph(
                new int[][] {{1, 2}, {3}, {3}, {4}, {}},
                new InsnNode(Opcodes.NOP),
                new InsnNode(Opcodes.ICONST_1),
                new InsnNode(Opcodes.ICONST_2),
                new InsnNode(Opcodes.I2L),
                new InsnNode(Opcodes.LRETURN)));
    assertThat(graph.size()).isEqualTo(7);
    assertThat(way(graph, 1, 2)).isEqualTo("push 1; opcode 133; ");
    assertThat(way(graph, 2, 2)).isEqualTo("push 2; opcode 133; ");
    assertThat(graph.reachable().get(3)).isFalse();
    assertThat(graph.predecessors()[4]).isEqualTo(2);
  }

  @Test
  void aConversionOnOneWayIsLeftAsItIs() {
    FlowGraph graph =
        graph(
            new int[][] {{1}, {2}, {}},
            new InsnNode(Opcodes.ICONST_1),
            new InsnNode(Opcodes.I2L),
            new InsnNode(Opcodes.LRETURN));
    assertThat(JoinedWays.part(graph)).isSameAs(graph);
  }

  @Test
  void aGraphWithoutSuchASwitchIsTheSame() {
    FlowGraph graph =
        graph(
            new int[][] {{1}, {2}, {0}},
            new VarInsnNode(Opcodes.ALOAD, 1),
            new VarInsnNode(Opcodes.ILOAD, 2),
            new InsnNode(Opcodes.POP2));
    assertThat(JoinedWays.part(graph)).isSameAs(graph);
  }

  @Test
  void aHeadThatFindsItsOperandsIsLeftAsItIs() {
    FlowGraph graph =
        graph(
            new int[][] {{1}, {2}, {0}},
            new VarInsnNode(Opcodes.ALOAD, 1),
            new InsnNode(Opcodes.ICONST_0),
            MATCH);
    assertThat(JoinedWays.part(graph)).isSameAs(graph);
  }

  private static FlowGraph graph(int[][] next, AbstractInsnNode... insns) {
    return new FlowGraph(insns, next, Collections.nCopies(insns.length, List.of()), 0);
  }

  /** Some instructions on a way, up to the match. */
  private static String way(FlowGraph graph, int start, int most) {
    StringBuilder way = new StringBuilder();
    int at = start;
    for (int i = 0; i < most && graph.insn(at) != MATCH; i++) {
      way.append(Listing.of(graph.insn(at))).append("; ");
      at = graph.next(at)[0];
    }
    return way.toString();
  }
}
