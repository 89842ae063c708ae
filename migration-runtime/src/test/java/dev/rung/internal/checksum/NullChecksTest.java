package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NullChecksTest {

  @Test
  void theCheckOfACopyIsTheCompilersAndGoes() {
    Snippet snippet =
        Snippet.members(
            """
            class Inside { }
            static Object of(M outer) { return outer.new Inside(); }
            @Override public void up(DSLContext db) { }
            """);
    assertThat(Listing.of(snippet.method("M", "of")))
        .isEqualTo(
            "new M$Inside; dup; load 0; dup; call Objects.requireNonNull; pop;"
                + " call M$Inside.<init>; return");
    assertThat(rewritten(snippet, "M", "of", false))
        .isEqualTo("new M$Inside; dup; load 0; call M$Inside.<init>; return");
  }

  @Test
  void theCheckOfTheValueItselfIsTheAuthorsAndStays() {
    Snippet snippet = Snippet.up("Objects.requireNonNull(db); db.settings();");
    assertThat(rewritten(snippet, "M", "up", false))
        .isEqualTo(
            "load 1; call Objects.requireNonNull; pop; load 1; call DSLContext.settings; pop; return");
  }

  @Test
  void inTheConstructorOfAnInnerClassTheCheckOfTheOuterInstanceGoes() {
    Snippet snippet =
        Snippet.members(
            """
            static class Row { Row(Object a, Object b) {
              Objects.requireNonNull(a);
              Objects.requireNonNull(b);
            } }
            @Override public void up(DSLContext db) { }
            """);
    String rest = "load 2; call Objects.requireNonNull; pop; return";
    assertThat(rewritten(snippet, "M$Row", "<init>", true))
        .isEqualTo("load 0; call Object.<init>; " + rest);
    assertThat(rewritten(snippet, "M$Row", "<init>", false))
        .isEqualTo("load 0; call Object.<init>; load 1; call Objects.requireNonNull; pop; " + rest);
  }

  private static String rewritten(Snippet snippet, String type, String method, boolean inner) {
    LinearCode code = new LinearCode(snippet.method(type, method));
    NullChecks.rewrite(code, inner);
    return Listing.of(code);
  }
}
