package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

class DeadStoresTest {

  @Test
  void controlGoesPastAConstantThatIsNeverRead() {
    assertThat(skipped("static int of(int a) { if (a > 3) { int b = 7; } return a; }"))
        .isEqualTo("load 0; push 3; opcode 164; load 0; return");
  }

  @Test
  void aConstantThatIsReadStays() {
    assertThat(skipped("static int of(int a) { int b = 0; if (a > 3) { b = 7; } return b; }"))
        .isEqualTo("push 0; store 1; load 0; push 3; opcode 164; push 7; store 1; load 1; return");
  }

  @Test
  void whatMayHaveAnEffectStays() {
    assertThat(skipped("static void of(int a) { if (a > 3) { int b = Math.abs(a); } }"))
        .isEqualTo("load 0; push 3; opcode 164; load 0; call Math.abs; store 1; return");
  }

  @Test
  void labelsThatShareABranchOfASwitchOverStringsLeadThereAtOnce() {
    String form =
        Snippet.up(
                """
                switch (db.toString()) {
                  case "at": case "de": db.commit(); break;
                  case "ch": db.rollback();
                }
                """)
            .steps();
    assertThat(form)
        .contains("call java/lang/Object.equals(Ljava/lang/Object;)Z(L1, S\"at\")")
        .containsOnlyOnce("call Q.commit()(p0)");
    assertThat(form.lines().filter(line -> line.startsWith("goto"))).isEmpty();
  }

  /** What can still run, in the order of the code. */
  private static String skipped(String member) {
    MethodNode method =
        Snippet.members(member + "@Override public void up(DSLContext db) { }").method("M", "of");
    FlowGraph graph = FlowGraphBuilder.of(method, new LinearCode(method));
    DeadStores.skip(graph);
    return String.join(
        "; ", graph.reachable().stream().mapToObj(i -> Listing.of(graph.insn(i))).toList());
  }
}
