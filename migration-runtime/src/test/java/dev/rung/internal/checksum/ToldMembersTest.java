package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.checksum.diff.FormDiff;
import org.junit.jupiter.api.Test;

/** What people read of an edit of a migration's members, from source to words. */
class ToldMembersTest {
  private static final String MEMBERS =
      """
      static int limit = 3;
      enum Kind { A, B }
      record Column(String name, int length) {}
      static class Step {
        final String name;
        Step(String name) { this.name = name; }
        void run(DSLContext db) { db.execute(name); }
      }
      @Override public void up(DSLContext db) {
        limit++;
        new Step("a").run(db);
        db.execute(new Column("c", 1) + Kind.A.name());
      }
      """;

  private static void assertTold(String from, String to, String... lines) {
    assertThat(MEMBERS).contains(from);
    String before = Snippet.members(MEMBERS).form();
    String after = Snippet.members(MEMBERS.replace(from, to)).form();
    assertThat(FormDiff.of(before, after, text -> text)).containsExactly(lines);
  }

  @Test
  void methodsAndFieldsThatCameOrWent() {
    assertTold(
        "static int limit = 3;",
        "static int limit = 3; @Override public void verify(DSLContext db) { limit--; }",
        "verify() is new");
    assertTold("    limit++;\n".strip(), "", "up(): limit = limit + 1 is gone");
    assertTold("final String name;", "final String name; int size;", "field Step.size is new");
  }

  @Test
  void classesAsAWhole() {
    assertTold(
        "enum Kind { A, B }",
        "enum Kind { A, B } static class More { void run() {} }",
        "class More is new");
    assertTold("record Column(", "interface More {} record Column(", "class More is new");
  }

  @Test
  void nestedClasses() {
    assertTold("db.execute(name)", "db.execute(name + 1)", "Step.run(): + \"1\" is new");
    assertTold(
        "this.name = name;", "this.name = \"b\";", "Step.constructor: a variable became \"b\"");
    assertTold("void run(", "synchronized void run(", "Step.run(): synchronized is new");
    assertTold(
        "{ A, B }",
        "{ A, B, C }",
        "field Kind.C is new",
        "Kind.static initialiser: Kind.C = new Kind(\"C\", 2) is new");
  }

  @Test
  void typesOfFieldsAndParameters() {
    assertTold(
        "static int limit",
        "static long limit",
        "limit: type int became long",
        "static initialiser: literal int 3 became long 3",
        "up(): type of limit changed, literal int 1 became long 1");
    assertTold(
        "String name, int length",
        "String name, long length",
        "Column.constructor: parameters (String, int) became (String, long),"
            + " type of Column.length changed",
        "Column.length: type int became long",
        "up(): literal int 1 became long 1");
  }
}
