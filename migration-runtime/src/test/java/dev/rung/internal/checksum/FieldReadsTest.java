package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A private field of the migration that nothing reads is not there, but for reflection. */
class FieldReadsTest {
  private static final String UP = "@Override public void up(DSLContext db) throws Exception ";
  private static final String PUT = "put @.sql:Ljava/lang/String;(this, S\"a\")";

  @Test
  void whatIsOnlyWrittenDoesNotCount() {
    assertThat(Snippet.members("private String sql = \"a\"; " + UP + "{ sql = \"b\"; }").form())
        .doesNotContain("sql");
  }

  @Test
  void whatANestedClassReadsCounts() {
    String nested = "class N { String of() { return sql; } }";
    assertThat(Snippet.members("private String sql = \"a\"; " + nested + UP + "{ }").form())
        .contains("field sql:Ljava/lang/String;\n");
  }

  @Test
  void anyCountsWhereMembersAreFoundByReflection() {
    for (String find :
        List.of(
            "M.class.getDeclaredField(\"sql\").get(this);",
            "M.class.getField(\"sql\");",
            "java.lang.invoke.MethodHandles.lookup().findGetter(M.class, \"sql\", String.class);",
            "java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater("
                + "M.class, String.class, \"sql\");",
            "java.util.function.Function<Class<?>, Object> all = Class::getDeclaredFields;",
            "java.util.function.Function<Class<?>, Object> all = c -> c.getDeclaredFields();")) {
      assertThat(withPrivateField("{" + find + "}")).as(find).contains(PUT);
    }
  }

  @Test
  void codeThatIsNotReachedFindsNothing() {
    String unused = "private void unused() throws Exception { M.class.getDeclaredFields(); }";
    assertThat(withPrivateField("{ } " + unused)).doesNotContain("sql");
    assertThat(withPrivateField("{ } static class Tool {" + unused + "}")).doesNotContain("sql");
  }

  @Test
  void anyCountsWhereTheMigrationIsHandedOver() {
    for (String handOver :
        List.of(
            "{ java.util.Objects.hash(this); }",
            "{ List.of(1).contains(this); }",
            "{ Object self = this; for (int i = 0; i < 2; i++) List.of(1).contains(self); }",
            "{ Runnable later = () -> List.of(1).contains(this); }",
            "{ new Step(); } class Step { { List.of(1).contains(M.this); } }",
            "{ new Step(this); } static class Step { Step(Object m) { List.of(1).contains(m); } }",
            "{ new Object() { { List.of(1).contains(M.this); } }; }",
            "{ kept = this; } static Object kept;")) {
      assertThat(withPrivateField(handOver)).as(handOver).contains(PUT);
    }
  }

  @Test
  void theMigrationIsNotHandedOverToItsOwnCode() {
    for (String own :
        List.of(
            "{ run(); Runnable r = this::run; Runnable l = () -> run(); } void run() { }",
            "{ new Step(); } class Step { { run(); } } void run() { }",
            "{ new Object() { { go(); } }; } void go() { }",
            "{ synchronized (this) { getClass(); } }")) {
      assertThat(withPrivateField(own)).as(own).doesNotContain("sql");
    }
  }

  @Test
  void constantsAndPrivateMethodsHaveNamesForReflection() {
    String members = "private static final int MAX = 3; private void unused() { } ";
    String find = "{ M.class.getDeclaredMethod(\"unused\"); }";
    assertThat(Snippet.members(members + UP + find).form())
        .contains("field static MAX:I = I3\n", "method unused()V\n    return\n");
    assertThat(Snippet.members(members + UP + "{ }").form()).doesNotContain("MAX", "unused");
  }

  @Test
  void whatSerialisationFindsByNameCounts() {
    String nested =
        "static class N implements java.io.Serializable {"
            + " private Object readResolve() { return this; } }";
    assertThat(Snippet.members(nested + UP + "{ }").form()).contains("method readResolve()");
  }

  @Test
  void whatMappersLeaveOutIsTold() {
    String row = "static class Row { int a; transient int b; volatile int c; } ";
    assertThat(Snippet.members(row + UP + "{ }").form())
        .contains("field a:I\n", "field transient b:I\n", "field volatile c:I\n");
  }

  private static String withPrivateField(String bodyOfUpAndMore) {
    return Snippet.members("private String sql = \"a\"; " + UP + bodyOfUpAndMore).form();
  }
}
