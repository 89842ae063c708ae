package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

class PartsToStringsTest {

  @Test
  void aConversionRightBeforeAConcatenationIsPartOfIt() {
    assertThat(rewritten("return \"x\" + String.valueOf(a);"))
        .isEqualTo("load 0; dynamic makeConcatWithConstants; return");
  }

  @Test
  void soIsOneBeforeAnotherPartIsChosen() {
    assertThat(rewritten("return \"x\" + String.valueOf(a) + (a == null ? 'y' : 'z');"))
        .isEqualTo(
            "load 0; load 0; opcode 199; push 121; goto; push 122;"
                + " dynamic makeConcatWithConstants; return");
  }

  @Test
  void aConversionBeforeThatHasItsOwnTime() {
    assertThat(rewritten("String s = String.valueOf(a); a.hashCode(); return \"x\" + s;"))
        .isEqualTo(
            "load 0; call String.valueOf; store 1; load 0; call Object.hashCode; pop;"
                + " load 1; dynamic makeConcatWithConstants; return");
  }

  @Test
  void aConversionOfAnotherTypeIsACallLikeAnyOther() {
    assertThat(rewritten("return \"x\" + String.valueOf(new char[0]);"))
        .contains("call String.valueOf");
  }

  private static String rewritten(String body) {
    Snippet snippet =
        Snippet.members(
            "static String of(Object a) {"
                + body
                + "} @Override public void up(DSLContext db) { }");
    MethodNode method = snippet.method("M", "of");
    LinearCode code = new LinearCode(method);
    PartsToStrings.rewrite(code, snippet.type("M"), method);
    return Listing.of(code);
  }
}
