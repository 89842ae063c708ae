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

  @Test
  void whatSetsAnotherFieldCountsWhereItActsOnAnotherClass() {
    String list = "class Log { static final List<String> ALL = new ArrayList<>(); ";
    String fields = "static boolean a = Log.ALL.add(\"1\"); static String b = \"2\".trim();";
    assertThat(slice(fields + "static " + list + "}", "b"))
        .contains("push 1; call List.add; put M.a");
    String starts = "static int a = Log.size; static String b = \"2\".trim();";
    assertThat(slice(starts + "static " + list + "static int size = 1; }", "b"))
        .doesNotContain("put M.a");
    assertThat(slice(starts + "static " + list + "static int size; static { b = \"3\"; } }", "b"))
        .contains("put M.a");
    String circle = "static int size = M.c; } static int c = Log.size;";
    assertThat(slice(starts + "static " + list + circle, "b")).doesNotContain("put M.a");
  }

  @Test
  void aConstantOfAnEnumCountsWhereItsConstructorDoesMore() {
    String statement = "call M$E.<init>; put M$E.A";
    assertThat(enumSlice("final String s; E(String s) { this.s = s.trim(); }"))
        .doesNotContain(statement);
    assertThat(enumSlice("E(String s) { this(s, 1); } E(String s, int n) { }"))
        .doesNotContain(statement);
    assertThat(enumSlice("E(String s) { this(s, 1); } E(String s, int n) { M.last = s; }"))
        .contains(statement);
    assertThat(enumSlice("E(String s) { M.all.add(s); }")).contains(statement);
    assertThat(enumSlice("E(String s) { M.call(); }")).contains(statement);
  }

  private static String enumSlice(String members) {
    Snippet snippet =
        snippet(
            "static String last; static List<String> all = new ArrayList<>(); static void call() { }"
                + (" enum E { A(\"a\"); " + members + "}"));
    return Listing.of(slice(snippet, "M$E", ""));
  }

  private static Snippet snippet(String fields) {
    return Snippet.members(fields + "@Override public void up(DSLContext db) { }");
  }

  private static String slice(String fields, String field) {
    return Listing.of(slice(snippet(fields), field));
  }

  private static MethodNode slice(Snippet snippet, String field) {
    return slice(snippet, "M", field);
  }

  private static MethodNode slice(Snippet snippet, String type, String field) {
    Relocation relocation = Relocation.ofThisRuntime();
    Vocabulary vocabulary = Vocabulary.of(snippet.classes(), relocation);
    Closure closure = new Closure("corpus/M", snippet.pool(), relocation, vocabulary);
    return InitialiserSlice.of(
        closure, snippet.type(type), snippet.method(type, "<clinit>"), field);
  }
}
