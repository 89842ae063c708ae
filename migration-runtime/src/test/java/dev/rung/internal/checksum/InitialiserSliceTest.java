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
    MethodNode slice = slice(snippet, "b");
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

  @Test
  void whatSetsAnotherFieldCountsWhereItDoesMore() {
    assertThat(slice("static int a, b; static { a = b = 5; }", "b"))
        .isEqualTo("push 5; dup; put M.b; put M.a; return");
    assertThat(
            slice(
                "static List<String> all = new ArrayList<>(); static String a = add(\"1\");"
                    + " static String add(String s) { all.add(s); return s; }",
                "all"))
        .contains("push 1; call M.add; put M.a");
    assertThat(
            slice(
                "static List<String> all = new ArrayList<>(); static boolean a = all.add(\"1\");",
                "all"))
        .contains("push 1; call List.add; put M.a");
    assertThat(
            slice(
                "static String[] all = {\"1\"}; static String a = all[0].trim();"
                    + " static String c = a.trim();",
                "b"))
        .contains("put M.a")
        .doesNotContain("put M.all", "put M.c");
  }

  private static Snippet snippet(String fields) {
    return Snippet.members(fields + "@Override public void up(DSLContext db) { }");
  }

  private static String slice(String fields, String field) {
    return Listing.of(slice(snippet(fields), field));
  }

  private static MethodNode slice(Snippet snippet, String field) {
    Relocation relocation = Relocation.ofThisRuntime();
    Vocabulary vocabulary = Vocabulary.of(snippet.classes(), relocation);
    Closure closure = new Closure("corpus/M", snippet.pool(), relocation, vocabulary);
    return InitialiserSlice.of(closure, snippet.type("M"), snippet.method("M", "<clinit>"), field);
  }
}
