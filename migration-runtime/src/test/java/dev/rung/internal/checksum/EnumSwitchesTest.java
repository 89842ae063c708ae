package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumSwitchesTest {

  @Test
  void aSwitchByTheTableOfACompilerBecomesOneByName() {
    String unit = "java.util.concurrent.TimeUnit";
    assertThat(
            rewritten(
                "static int of(%s u) { switch (u) { case HOURS: return 1; case DAYS: return 2; } return 3; }"
                    .formatted(unit)))
        .isEqualTo(
            "load 0; switch over TimeUnit [DAYS, HOURS]; push 1; return; push 2; return; push 3; return");
  }

  @Test
  void aSwitchByTheOrdinalBecomesOneByNameWhereTheEnumCounts() {
    assertThat(
            rewritten(
                "enum Side { BUY, SELL }"
                    + " static int of(Side s) { switch (s.ordinal()) { case 1: return 1; } return 2; }"))
        .isEqualTo("load 0; switch over M$Side [SELL]; push 1; return; push 2; return");
  }

  @Test
  void theOrdinalOfAnotherEnumIsANumber() {
    assertThat(
            rewritten(
                "static int of(Thread.State s) { switch (s.ordinal()) { case 1: return 1; } return 2; }"))
        .isEqualTo("load 0; call Thread$State.ordinal; switch; push 1; return; push 2; return");
  }

  @Test
  void aCaseThatNoConstantHasLeavesTheSwitchAsItIs() {
    assertThat(
            rewritten(
                "enum Side { BUY, SELL }"
                    + " static int of(Side s) { switch (s.ordinal()) { case 7: return 1; } return 2; }"))
        .isEqualTo("load 0; call M$Side.ordinal; switch; push 1; return; push 2; return");
  }

  private static String rewritten(String members) {
    Snippet snippet = Snippet.members(members + "@Override public void up(DSLContext db) { }");
    LinearCode code = new LinearCode(snippet.method("M", "of"));
    EnumSwitches.rewrite(code, snippet.pool());
    return Listing.of(code);
  }
}
