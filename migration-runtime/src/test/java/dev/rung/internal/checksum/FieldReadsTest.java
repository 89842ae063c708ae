package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A private field of the migration that nothing reads is not there. */
class FieldReadsTest {
  private static final String UP = "@Override public void up(DSLContext db) throws Exception ";

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
  void anyCountsWhereFieldsAreAskedForByReflection() {
    String get = "{ db.execute((String) M.class.getDeclaredField(\"sql\").get(this)); }";
    assertThat(Snippet.members("private String sql = \"a\"; " + UP + get).form())
        .contains("put @.sql:Ljava/lang/String;(this, S\"a\")");
    String handle =
        "{ java.lang.invoke.MethodHandles.lookup().findGetter(M.class, \"sql\", String.class); }";
    assertThat(Snippet.members("private String sql = \"a\"; " + UP + handle).form())
        .contains("put @.sql:Ljava/lang/String;(this, S\"a\")");
  }
}
