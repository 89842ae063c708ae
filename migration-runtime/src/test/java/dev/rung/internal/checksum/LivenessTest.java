package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

class LivenessTest {

  @Test
  void aVariableIsLiveFromAWriteToTheLastReadOfIt() {
    assertThat(live("static int of(int a, int b) { int c = a; if (b > 0) c = b; return c; }"))
        .isEqualTo(
            """
            load 0 {0, 1}
            store 2 {1}
            load 1 {1, 2}
            opcode 158 {1, 2}
            load 1 {1}
            store 2 {}
            load 2 {2}
            return {}
            """);
  }

  @Test
  void inALoopItIsLiveOnTheWayBack() {
    assertThat(live("static void of(int a) { for (int i = 0; i < a; i++) { } }"))
        .isEqualTo(
            """
            push 0 {0}
            store 1 {0}
            load 1 {0, 1}
            load 0 {0, 1}
            opcode 162 {0, 1}
            load 1 {0, 1}
            goto {}
            return {}
            """);
  }

  @Test
  void whatAHandlerReadsIsLiveWhereItMayBeEntered() {
    assertThat(
            live(
                "static int of(int a, int[] b) {"
                    + " try { b[0] = 1; return 2; } catch (RuntimeException e) { return a; } }"))
        .startsWith(
            """
            load 1 {0, 1}
            push 0 {0}
            push 1 {0}
            opcode 79 {0}
            push 2 {}
            return {}
            """);
  }

  private static String live(String member) {
    MethodNode method =
        Snippet.members(member + "@Override public void up(DSLContext db) { }").method("M", "of");
    FlowGraph graph = FlowGraphBuilder.of(method, new LinearCode(method));
    BitSet[] live = Liveness.of(graph);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < graph.size(); i++) {
      text.append(Listing.of(graph.insn(i))).append(' ').append(live[i]).append('\n');
    }
    return text.toString();
  }
}
