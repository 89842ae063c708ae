package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

class InitialiserSliceTest {
  private static final String FIELDS =
      "static String a = \"1\".trim(); static { System.gc(); } static String b = \"2\".trim();";

  @Test
  void whatSetsTheFieldCountsAndWhatSetsNone() {
    assertThat(slice(FIELDS, "b"))
        .isEqualTo("call System.gc; push 2; call String.trim; put M.b; return");
    assertThat(slice(FIELDS, "")).isEqualTo("call System.gc; return");
  }

  @Test
  void whereOnlyOtherFieldsAreSetNothingIsLeft() {
    Snippet snippet = snippet("static String a = \"1\".trim();");
    MethodNode slice = InitialiserSlice.of(snippet.type("M"), snippet.method("M", "<clinit>"), "b");
    assertThat(InitialiserSlice.isEmpty(slice)).isTrue();
  }

  @Test
  void anInitialiserWithVariablesOrJumpsCountsAsAWhole() {
    assertThat(slice("static String a; static { String t = \"1\".trim(); a = t; }", "b"))
        .isEqualTo("push 1; call String.trim; store 0; load 0; put M.a; return");
    String jumps =
        "static String a = M.class.isEnum() ? \"1\" : \"2\"; static String b = \"3\".trim();";
    assertThat(slice(jumps, "b")).contains("put M.a", "put M.b");
  }

  private static Snippet snippet(String fields) {
    return Snippet.members(fields + "@Override public void up(DSLContext db) { }");
  }

  private static String slice(String fields, String field) {
    Snippet snippet = snippet(fields);
    return Listing.of(
        InitialiserSlice.of(snippet.type("M"), snippet.method("M", "<clinit>"), field));
  }
}
