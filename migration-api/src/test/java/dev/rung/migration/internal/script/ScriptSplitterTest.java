package dev.rung.migration.internal.script;

import static dev.rung.migration.internal.script.Grammar.POSTGRESQL;
import static dev.rung.migration.internal.script.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSplitterTest {

  @ParameterizedTest
  @EnumSource
  void cutsAtSemicolonsAndCountsLines(Grammar grammar) {
    String script =
        """
        create table a (id int);

        create table b (
          id int
        ); insert into a values (1);
        """;
    assertThat(ScriptSplitter.split("s.sql", script, grammar))
        .containsExactly(
            new ScriptStatement(1, "create table a (id int)"),
            new ScriptStatement(3, "create table b (\n  id int\n)"),
            new ScriptStatement(5, "insert into a values (1)"));
  }

  @ParameterizedTest
  @EnumSource
  void takesTheLastStatementWithoutSemicolon(Grammar grammar) {
    assertThat(split("select 1; select 2", grammar)).containsExactly("select 1", "select 2");
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingInBlanksCommentsAndSemicolons(Grammar grammar) {
    assertThat(split("", grammar)).isEmpty();
    assertThat(split(" \n\t ;; -- only; this\n /* and; that */ ; -- no line end", grammar))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsCommentsWithinStatementsAndDropsThoseBetween(Grammar grammar) {
    String script =
        "-- first; one\nselect /* a;b */ 1 -- c;d\n + 2 -- e\n; /* f */ select 3 /* g */;";
    assertThat(split(script, grammar))
        .containsExactly("select /* a;b */ 1 -- c;d\n + 2", "select 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ';'",
        "select 'it''s; fine'",
        "select ''",
        "select '--', ';', '/*'",
        "select 'ends with a backslash;\\'",
        "select \"a;b\"",
        "select \"a\"\"; b\"",
        "select 'two\nlines;'",
        "select n';', x';'",
        "select ?, :name, {0}, @x, a.b, 1.5e10, 'ä;ö' as größe"
      })
  void leavesQuotedSemicolonsAlone(String statement) {
    for (Grammar grammar : Grammar.values()) {
      assertThat(split(statement + ";" + statement, grammar)).containsExactly(statement, statement);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select E'it\\'s; one'",
        "select e'\\\\', ';'",
        "select E'a\\';' \n 'b\\';'",
        "select E'twice '' ; \\''",
        "select U&'d\\0061t;'",
        "do $$ begin perform 1; end $$",
        "do $body$ select $$;$$; $body$",
        "select $ä_1$;$$;$ä_1$",
        "select $1, $2",
        "select a$b, c$d",
        "select 1 /* a /* nested; */ still; */ + 1",
        "select a[1], '{1;2}'::text[]",
        "create rule r as on insert to t do also (delete from u; delete from v)",
        "select 'a'::text operator(pg_catalog.||) 'b;'"
      })
  void knowsWhatPostgresQuotes(String statement) {
    assertThat(split(statement + ";" + statement, POSTGRESQL))
        .containsExactly(statement, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select `a;b`",
        "select [a;b]",
        "select `a``;`",
        "select E';\\'",
        "select $a, $b$",
        "select 1 /* a /* not nested; */",
        "select [it's]"
      })
  void knowsWhatSqliteQuotes(String statement) {
    assertThat(split(statement + " + 0;select 2", SQLITE))
        .containsExactly(statement + " + 0", "select 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select a$b$", "select $1$", "select 1)"})
  void takesWhatOnlyLooksOpenInPostgresForClosed(String statement) {
    assertThat(split(statement + ";" + statement, POSTGRESQL))
        .containsExactly(statement, statement);
  }

  @Test
  void endsASqliteNameInBracketsAtItsFirstBracket() {
    assertThat(split("select [a]]; select [b]", SQLITE))
        .containsExactly("select [a]]", "select [b]");
  }

  @Test
  void endsASqliteTriggerAtItsEndAndNotAtTheEndOfACase() {
    String trigger =
        """
        create trigger t after update on a when new.x > 1 begin
          update a set x = case when x > 2 then 1 else 2 end;
          insert into log values ('; end;'); -- ; end;
          select case x when 1 then 2 end from a;
        end""";
    for (String start :
        List.of("create trigger", "CREATE TEMP TRIGGER", "create temporary trigger")) {
      String statement = trigger.replace("create trigger", start);
      assertThat(split(statement + ";\nselect 1;", SQLITE)).containsExactly(statement, "select 1");
      assertThat(split(statement, SQLITE)).containsExactly(statement);
    }
  }

  @Test
  void takesATableNamedLikeATriggerForATable() {
    assertThat(split("create table trigger (x); create temp table trigger (x); select 1", SQLITE))
        .containsExactly("create table trigger (x)", "create temp table trigger (x)", "select 1");
  }

  @Test
  void endsAPostgresBodyAtTheEndOfBeginAtomic() {
    String function =
        """
        create function f(x int) returns int language sql
        begin atomic
          insert into log values (x);
          select case when x > (case when x > 0 then 1 end) then case x when 1 then 2 end end;
        end""";
    assertThat(split(function + ";\nselect 1;", POSTGRESQL)).containsExactly(function, "select 1");
  }

  @Test
  void takesCaseOutsideABodyForAnExpression() {
    assertThat(split("select case when true then 1 end; select 2", POSTGRESQL))
        .containsExactly("select case when true then 1 end", "select 2");
  }

  @ParameterizedTest
  @EnumSource
  void leavesSavepointsAlone(Grammar grammar) {
    assertThat(
            split(
                "savepoint a; rollback to a; rollback transaction to savepoint a; release a;"
                    + " prepare p; start x",
                grammar))
        .hasSize(6);
  }

  private static List<String> split(String script, Grammar grammar) {
    return ScriptSplitter.split("s.sql", script, grammar).stream()
        .map(ScriptStatement::text)
        .toList();
  }
}
