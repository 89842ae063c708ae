package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

class SwitchThreadingTest {
  private static final String UP = "@Override public void up(DSLContext db) { }";

  @Test
  void aSwitchOverStringsLosesItsSecondSwitch() {
    FlowGraph graph =
        graph(
            "static int of(String s) { switch (s) { case \"a\": return 1; case \"b\": return 2; } return 3; }");
    assertThat(switches(graph)).isEqualTo(2);
    SwitchThreading.apply(graph);
    assertThat(switches(graph)).isEqualTo(1);
  }

  @Test
  void aSwitchOverAVariableStaysWhereSeveralNumbersReachIt() {
    FlowGraph graph =
        graph(
            "static int of(int n) { int k = n + 1; switch (k) { case 1: return 1; case 9: return 2; } return 3; }");
    SwitchThreading.apply(graph);
    assertThat(switches(graph)).isEqualTo(1);
  }

  @Test
  void whereOneNumberReachesItTheSwitchIsGone() {
    FlowGraph graph =
        graph(
            "static int of(int n) { int k = n > 3 ? 1 : 9;"
                + " switch (k) { case 1: return 1; case 9: return 2; } return 3; }");
    SwitchThreading.apply(graph);
    assertThat(switches(graph)).as("a value from two places").isEqualTo(1);
    graph =
        graph(
            "static int of(int n) { int k = 9; switch (k) { case 1: return 1; case 9: return 2; } return 3; }");
    SwitchThreading.apply(graph);
    assertThat(switches(graph)).isZero();
  }

  private static FlowGraph graph(String member) {
    Snippet snippet = Snippet.members(member + UP);
    MethodNode method = snippet.method("M", "of");
    return FlowGraphBuilder.of(method, new LinearCode(method));
  }

  private static long switches(FlowGraph graph) {
    return graph.reachable().stream().filter(i -> SwitchCases.isSwitch(graph.insn(i))).count();
  }
}
