package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcatsTest {
  private static final String OF =
      "static String of(String a, byte b, char c, long d) {"
          + " return \"<\" + a + b + \", \" + c + d + '>'; }";

  @Test
  void literalsAndTypesThatPrintAlikeAreTheParts() {
    assertThat(rewritten(Snippet.members(OF + "@Override public void up(DSLContext db) { }")))
        .isEqualTo(
            "load 0; load 1; load 2; load 3;"
                + " concat [<, Ljava/lang/Object;, I, , , C, J, >]; return");
  }

  @Test
  void aCharacterThatMarksAnArgumentIsALiteralAllTheSame() {
    assertThat(
            rewritten(
                Snippet.members(
                    "static String of(int a) { return \"\\1x\" + a; }"
                        + "@Override public void up(DSLContext db) { }")))
        .isEqualTo("load 0; concat [\u0001x, I]; return");
  }

  @Test
  void withoutARecipeLiteralsAreArguments() {
    Compiler compiler =
        Compiler.javac(Jdk.running(), 17, Corpus.classPath(), "-XDstringConcat=indy");
    Snippet snippet =
        Snippet.of("class M { static String of(int a) { return \"x\" + a; } }", compiler);
    assertThat(rewritten(snippet))
        .isEqualTo("push x; load 0; concat [Ljava/lang/Object;, I]; return");
  }

  @Test
  void aLiteralArgumentIsPartOfTheText() {
    assertThat(Snippet.up("final int n; n = 7; String s = \"a\"; db.execute(s + n + db);").steps())
        .startsWith("v1 = concat(S\"a7\", L p0)\n");
    assertThat(Snippet.up("String s = null; db.execute(\"a\" + null + db + s + \"b\");").steps())
        .startsWith("v1 = concat(S\"anull\", L p0, S\"nullb\")\n");
  }

  private static String rewritten(Snippet snippet) {
    LinearCode code = new LinearCode(snippet.method("M", "of"));
    Concats.rewrite(code);
    return Listing.of(code);
  }
}
