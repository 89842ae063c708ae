package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What runs before a helper's static member is used is part of the use. */
class InitialisersTest {
  private static final String LOG = "class Log { static String last; } ";
  private static final String SETS = "static { Log.last = \"set\"; } ";
  private static final String TELLS = "static String tell() { return Log.last; } ";
  private static final String PUT = "put static ./Log.last:Ljava/lang/String;(S\"set\")";

  @Test
  void thatOfASuperclassRuns() {
    assertThat(form("Sub.tell()", "class Sub extends Mid {" + TELLS + "} " + mid("{ }")))
        .doesNotContain(PUT);
    assertThat(form("Sub.tell()", "class Sub extends Mid {" + TELLS + "} " + mid("{" + SETS + "}")))
        .contains("+init", PUT);
    assertThat(form("Sub.x", "class Sub extends Mid { static Object x; } " + mid("{" + SETS + "}")))
        .contains("+init", PUT);
  }

  @Test
  void thatOfAnInterfaceRunsOnlyWithADefaultMethod() {
    String sub = "class Sub implements Named { " + TELLS + "} interface Named ";
    String field = "{ String NAME = Log.last = \"set\"; ";
    assertThat(form("Sub.tell()", sub + field + "default void call() { } }"))
        .contains("+init", PUT);
    assertThat(form("Sub.tell()", sub + field + "static void no() { } }")).doesNotContain(PUT);
    assertThat(
            form(
                "Sub.tell()",
                sub + "extends Base { } interface Base " + field + "default void c() { } }"))
        .contains("+init", PUT);
  }

  @Test
  void thatOfANestedClassRunsBeforeItsPrivateMethod() {
    String in = "static class In { " + SETS + "private " + TELLS + "} ";
    assertThat(form("Out.go()", "class Out { static String go() { return In.tell(); } " + in + "}"))
        .contains("+init", PUT);
  }

  @Test
  void thatOfALocalClassRunsBeforeItsPrivateMethod() {
    String local = "record In() { " + SETS + "private " + TELLS + "} Log.last = In.tell();";
    assertThat(Snippet.up(local + "} static class Log { static String last;").form())
        .contains("put static @$Log.last:Ljava/lang/String;(S\"set\")");
  }

  private static String mid(String body) {
    return "class Mid extends Top { } class Top " + body;
  }

  private static String form(String text, String others) {
    return Snippet.executes("\"\" + " + text, LOG + others).form();
  }
}
