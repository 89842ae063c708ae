package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenFieldsTest {

  @Test
  void theOuterInstanceAndCapturedVariablesAreWrittenByNobody() {
    Snippet snippet =
        Snippet.up(
            "Runnable r = new Runnable() { public void run() { db.commit(); db.execute(\"\" + M.this); } }; r.run();");
    assertThat(Listing.of(snippet.method("M$1", "<init>")))
        .contains("put M$1.this$0", "put M$1.val$db");
    assertThat(rewritten(snippet, "M$1")).isEqualTo("load 0; call Object.<init>; return");
  }

  @Test
  void theConstructorReadsItsParameter() {
    Snippet snippet =
        Snippet.up(
            """
            long n = db.hashCode();
            new Object() {
              final String text = M.this + db.renderInlined(null) + n;
              @Override public String toString() { return M.this + text + db + n; }
            }.toString();
            """);
    assertThat(Listing.of(snippet.method("M$1", "<init>")))
        .contains("get M$1.this$0", "get M$1.val$db", "get M$1.val$n");
    assertThat(rewritten(snippet, "M$1"))
        .isEqualTo(
            "load 0; call Object.<init>; load 0; load 1; call String.valueOf; load 2;"
                + " opcode 1; call DSLContext.renderInlined; load 3; dynamic makeConcatWithConstants;"
                + " put M$1.text; return");
  }

  @Test
  void suchAFieldIsReadOnceInARow() {
    assertThat(
            Snippet.members(
                    """
                    private int made;
                    class Step { void run() { made = made + 1; } }
                    @Override public void up(DSLContext db) { new Step().run(); }
                    """)
                .form())
        .contains(
            """
            method run()V
                v1 = get @$Step.this$(this)
                v2 = get @.made:I(v1)
                put @.made:I(v1, iadd(v2, I1))
                return
            """);
  }

  @Test
  void aFieldOfTheAuthorIsWrittenThoughItsNameLooksLikeOne() {
    Snippet snippet =
        Snippet.members(
            "static class Row { Object this$0; Row(Object a) { this$0 = a; } }"
                + "@Override public void up(DSLContext db) { }");
    assertThat(rewritten(snippet, "M$Row"))
        .isEqualTo("load 0; call Object.<init>; load 0; load 1; put M$Row.this$0; return");
  }

  private static String rewritten(Snippet snippet, String type) {
    LinearCode code = new LinearCode(snippet.method(type, "<init>"));
    HiddenFields.rewrite(code, snippet.pool(), snippet.type(type));
    return Listing.of(code);
  }
}
