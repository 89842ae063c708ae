package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoMatchesTest {

  @Test
  void theErrorOfASwitchWithoutAMatchIsOneThing() {
    assertThat(
            rewritten(
                "static int of(Thread.State s) { return switch (s) { case NEW -> 1; case BLOCKED -> 2;"
                    + " case RUNNABLE -> 3; case WAITING -> 4; case TIMED_WAITING -> 5;"
                    + " case TERMINATED -> 6; }; }"))
        .contains("switch; no match; push 1; goto; push 2;")
        .doesNotContain("IncompatibleClassChangeError");
  }

  @Test
  void anErrorWithAMessageIsTheAuthors() {
    assertThat(rewritten("static int of(int a) { throw new IncompatibleClassChangeError(\"a\"); }"))
        .isEqualTo(
            "new IncompatibleClassChangeError; dup; push a;"
                + " call IncompatibleClassChangeError.<init>; opcode 191");
  }

  private static String rewritten(String member) {
    Snippet snippet = Snippet.members(member + "@Override public void up(DSLContext db) { }");
    LinearCode code = new LinearCode(snippet.method("M", "of"));
    NoMatches.rewrite(code);
    return Listing.of(code);
  }
}
