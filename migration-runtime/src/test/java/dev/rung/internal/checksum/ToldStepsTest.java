package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.checksum.diff.FormDiff;
import dev.rung.internal.sql.Passwords;
import org.junit.jupiter.api.Test;

/** What people read of an edit within {@code up}, from source to words. */
class ToldStepsTest {
  private static final String INDEXES =
      """
      db.createIndex("a").on("t", "c").execute();
      db.createIndex("b").on("t", "d").execute();
      db.createIndex("e").on("t", "f").execute();
      """;
  private static final String TABLE =
      "db.createTable(\"t\").column(\"n\", SQLDataType.VARCHAR(20).nullable(true)).execute();";
  private static final String ROWS =
      """
      for (var row : db.fetch("select id from t")) {
        db.execute("update t set n = ? where id = ?", 7, row.get(0));
      }
      """;

  /** Replaces all that is equal to some text, and compares. */
  private static void assertTold(String up, String from, String to, String... lines) {
    assertThat(up).contains(from);
    String before = Snippet.up(up).form();
    String after = Snippet.up(up.replace(from, to)).form();
    assertThat(FormDiff.of(before, after, Passwords::mask)).containsExactly(lines);
  }

  @Test
  void literals() {
    assertTold(TABLE, "20", "30", "up(): literal 20 became 30");
    assertTold(
        TABLE,
        "\"n\", SQLDataType.VARCHAR(20)",
        "\"name\", SQLDataType.VARCHAR(30)",
        "up(): literal \"n\" became \"name\", literal 20 became 30");
    assertTold(TABLE, "true", "false", "up(): literal true became false");
    assertTold("db.execute(String.valueOf('a'));", "'a'", "'b'", "up(): literal 'a' became 'b'");
    assertTold(
        "db.execute(\"a\" + 1L); db.execute(\"x\" + db.hashCode() + 2.5);",
        "2.5",
        "3.5",
        "up(): literal \"2.5\" became \"3.5\"");
  }

  @Test
  void everySign() {
    String all =
        "int a = db.hashCode(); int b = db.toString().length(); db.execute(\"\" + (a & b));";
    assertTold(all, "a & b", "a | b", "up(): & became |");
    assertTold(all, "a & b", "a ^ b", "up(): & became ^");
    assertTold(all, "a & b", "a << b", "up(): & became <<");
    assertTold(all, "a & b", "a >>> b", "up(): & became >>>");
    assertTold(
        "db.execute(\"\" + db.hashCode() * 1.5);",
        "1.5",
        "(0d / 0)",
        "up(): literal 1.5 became NaN");
  }

  @Test
  void arraysOfSeveralDimensions() {
    assertTold(
        "int[][] a = new int[3][4]; db.execute(\"\" + a.length);",
        "[3][4]",
        "[4][3]",
        "up(): new int[3][4] became new int[4][3]");
  }

  @Test
  void whatHasNoWords() {
    String unclear = "up(): values in another order or of another type";
    String choice =
        """
        String s = switch (db.hashCode()) { case 1 -> "one"; case 2 -> "two"; default -> "many"; };
        db.execute(s + s);
        """;
    assertTold(choice, "\"one\"; case 2 -> \"two\"", "\"two\"; case 2 -> \"one\"", unclear);
    assertTold(
        "char c = db.toString().charAt(0); db.execute(\"v\" + c);", "+ c", "+ (int) c", unclear);
  }

  @Test
  void copiesOfFinally() {
    assertTold(
        "try { db.execute(\"a\"); } finally { db.execute(\"z\"); }",
        "try { db.execute(\"a\"); } finally { db.execute(\"z\"); }",
        "db.execute(\"a\"); db.execute(\"z\");",
        "up(): execute(\"z\") is in fewer places");
  }

  @Test
  void numbersInsteadOfObjects() {
    assertTold(
        "Integer a = db.hashCode(); Integer b = 7; if (a == b) db.execute(\"x\");",
        "a == b",
        "a.intValue() == b",
        "up(): intValue() is new, condition with hashCode() and 7: compares numbers");
  }

  @Test
  void threeChangesAndHowManyMore() {
    assertTold(
        "db.execute(\"a0\"); db.execute(\"b0\"); db.execute(\"c0\"); db.execute(\"d0\");",
        "0",
        "1",
        "up(): literal \"a0\" became \"a1\", literal \"b0\" became \"b1\","
            + " literal \"c0\" became \"c1\" and 1 more");
  }

  @Test
  void longTextsAroundTheirDifference() {
    assertTold(
        "db.execute(\"create table customer (id bigint primary key, name varchar(320) not null,"
            + " note varchar(1000) not null, rest varchar(10))\");",
        "320",
        "255",
        "up(): literal \"...imary key, name varchar(320) not null, note varchar(1000) not null,"
            + " rest...\" became \"...imary key, name varchar(255) not null,"
            + " note varchar(1000) not null, rest...\"");
  }

  @Test
  void noPassword() {
    String role = "db.execute(\"create role shop\\npassword 'old'\");";
    assertTold(
        role, "old", "new", "up(): a password in \"create role shop\\npassword '***'\" changed");
    assertTold(
        role,
        "'old'",
        "'old' login",
        "up(): literal \"create role shop\\npassword '***'\""
            + " became \"create role shop\\npassword '***' login\"");
    assertTold(
        "db.execute(\"select 1\");" + role,
        role,
        "",
        "up(): execute(\"create role shop\\npassword '***'\") is gone");
  }

  @Test
  void statements() {
    String second = "db.createIndex(\"b\").on(\"t\", \"d\").execute();\n";
    assertTold(INDEXES, second, "", "up(): createIndex(\"b\").on(\"t\", \"d\").execute() is gone");
    assertTold(
        INDEXES,
        second,
        second + "db.dropTable(\"old\").execute();",
        "up(): dropTable(\"old\").execute() is new");
    assertTold(
        "db.execute(\"x\");" + INDEXES,
        "db.execute(\"x\");" + INDEXES,
        INDEXES + "db.execute(\"x\");",
        "up(): execute(\"x\") moved");
  }

  @Test
  void callsWithinAStatement() {
    assertTold(
        TABLE,
        ".execute()",
        ".column(\"vip\", SQLDataType.BOOLEAN).execute()",
        "up(): column(\"vip\", SQLDataType.BOOLEAN) is new");
    assertTold(TABLE, ".nullable(true)", "", "up(): nullable(true) is gone");
    assertTold(
        TABLE, "VARCHAR(20)", "CHAR(20)", "up(): SQLDataType.VARCHAR became SQLDataType.CHAR");
    assertTold(
        INDEXES,
        "\"t\", \"d\"",
        "\"t\", \"d\", \"g\"",
        "up(): on(\"t\", \"d\") became on(\"t\", \"d\", \"g\")");
    assertTold(
        INDEXES, "\"t\", \"d\"", "\"d\", \"t\"", "up(): on(\"t\", \"d\") became on(\"d\", \"t\")");
    assertTold(
        "db.insertInto(DSL.table(\"t\")).values(1, 2).values(3, 4).execute();",
        ".values(3, 4)",
        ".values(3, 5).values(6, 7)",
        "up(): literal 4 became 5, values(6, 7) is new");
  }

  @Test
  void operatorsAndCasts() {
    String sum = "int n = db.hashCode(); db.execute(\"n\" + (n + 2));";
    assertTold(sum, "n + 2", "n - 2", "up(): + became -");
    assertTold(sum, "n + 2", "n", "up(): + 2 is gone");
    assertTold(sum, "(n + 2)", "(-(n + 2))", "up(): minus is new");
    assertTold(sum, "(n + 2)", "(byte) (n + 2)", "up(): cast to byte is new");
    assertTold(
        "long n = System.nanoTime(); db.execute(\"\" + (n >>> 2));",
        ">>>",
        ">>",
        "up(): >>> became >>");
    assertTold(
        "db.execute(\"a\" + (short) db.hashCode());",
        "short",
        "byte",
        "up(): cast to short became byte");
  }

  @Test
  void conditionsWithTheirOpposites() {
    String loop = "for (int i = 0; i < 3; i++) { db.execute(\"a\" + i); }";
    assertTold(loop, "i < 3", "i <= 3", "up(): condition with 3: < became <=, or >= became >");
    String choice =
        "if (db.hashCode() > 5) { db.execute(\"a\"); } else { db.execute(\"c\"); } db.execute(\"b\");";
    assertTold(
        choice, "> 5", "< 5", "up(): condition with hashCode() and 5: <= became >=, or > became <");
    String check = "if (db.toString().isEmpty()) { db.execute(\"a\"); } db.execute(\"b\");";
    assertTold(
        check,
        "db.toString()",
        "!db.toString()",
        "up(): condition with toString().isEmpty() became its opposite");
    assertTold(
        "boolean b = db.hashCode() > 3 && db.toString().isEmpty(); if (b) { db.execute(\"x\"); }",
        "&&",
        "||",
        "up(): order or conditions of its steps changed");
    assertTold(
        "db.execute(\"x\");",
        "db.execute(\"x\");",
        "if (db.hashCode() == 4) { db.execute(\"x\"); }",
        "up(): condition with hashCode() and 4 is new");
  }

  @Test
  void codeThatReadsRows() {
    assertTold(
        ROWS,
        "set n",
        "set m",
        "up(): literal \"update t set n = ? where id = ?\""
            + " became \"update t set m = ? where id = ?\"");
    assertTold(ROWS, "7", "8", "up(): literal 7 became 8");
    assertTold(
        ROWS,
        "db.execute(",
        "if (row.get(0) != null) db.execute(",
        "up(): condition with (Record) next().get(0) and null is new");
  }

  @Test
  void casesOfASwitch() {
    String cases =
        "switch (db.hashCode()) { case 1: db.execute(\"a\"); break; default: db.execute(\"b\"); }";
    assertTold(
        cases.replace("db.hashCode()", "1 + db.toString().length()"),
        "case 1",
        "case 2",
        "up(): case 1 became 2");
  }

  @Test
  void exceptions() {
    String guarded = "try { db.execute(\"x\"); } catch (IllegalStateException e) { }";
    assertTold(
        guarded,
        "IllegalStateException",
        "UnsupportedOperationException",
        "up(): catch IllegalStateException became UnsupportedOperationException");
    assertTold(guarded, guarded, "db.execute(\"x\");", "up(): catch IllegalStateException is gone");
  }

  @Test
  void codeWithoutANameThatCounts() {
    assertTold(
        "db.transaction(c -> { c.dsl().execute(\"a\"); c.dsl().execute(\"b\"); });",
        "c.dsl().execute(\"b\");",
        "",
        "up(), in a lambda: dsl().execute(\"b\") is gone");
    assertTold(
        "run(db); } private static void run(DSLContext db) { db.execute(\"a\");",
        "\"a\"",
        "\"b\"",
        "up(), in a private method: literal \"a\" became \"b\"");
    assertTold(
        "new Object() { void run() { db.execute(\"a\"); } }.run();",
        "\"a\"",
        "\"b\"",
        "up(), in a local class: literal \"a\" became \"b\"");
    assertTold(
        "db.execute(\"a\");",
        "db.execute(\"a\");",
        "run(db); } private static void run(DSLContext db) { db.execute(\"a\");",
        "up(): execute(\"a\") is gone, private method(...) is new");
  }

  @Test
  void codeDeepWithinOther() {
    assertTold(
        "a(db); } private static void a(DSLContext db) { b(db); }"
            + " private static void b(DSLContext db) { c(db); }"
            + " private static void c(DSLContext db) { db.execute(\"a\");",
        "\"a\"",
        "\"b\"",
        "up(), in a private method: literal \"a\" became \"b\"");
  }

  @Test
  void whichVariableIsUsed() {
    assertTold(
        "int a = 0; int b = 0; for (int i = 0; i < 3; i++) { a += i; b -= i; } db.execute(\"x\" + a);",
        "\"x\" + a",
        "\"x\" + b",
        "up(): another variable is used");
  }
}
