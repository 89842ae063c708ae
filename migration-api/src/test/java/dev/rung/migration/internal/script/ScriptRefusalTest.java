package dev.rung.migration.internal.script;

import static dev.rung.migration.internal.script.Grammar.POSTGRESQL;
import static dev.rung.migration.internal.script.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.migration.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRefusalTest {

  @Test
  void tellsWhereTheOpenQuoteBegan() {
    assertThat(refusal("select 1;\nselect 2;\nselect 'three;\n", SQLITE))
        .isEqualTo(
            """
            [RUNG-413] The script s.sql ends inside a string.
                opened at line 3
              fix: close it at or after line 3""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "POSTGRESQL | select \"a       | a quoted name",
        "POSTGRESQL | select E'a\\'    | a string",
        "POSTGRESQL | select E'a\\     | a string",
        "POSTGRESQL | do $x$ a; $$     | a string in dollar quotes ($x$)",
        "POSTGRESQL | select /* /* */  | a comment",
        "POSTGRESQL | select (1;       | parentheses",
        "POSTGRESQL | create function f() begin atomic select 1; | a BEGIN ATOMIC body",
        "SQLITE     | select `a        | a quoted name",
        "SQLITE     | select [a        | a quoted name",
        "SQLITE     | select 1 /*      | a comment",
        "SQLITE     | create trigger t begin select 1; select 2; | a trigger, which ends with END;"
      })
  void tellsWhatIsOpenAtTheEnd(Grammar grammar, String script, String what) {
    assertThat(refusal("\n" + script, grammar))
        .startsWith(
            "[RUNG-413] The script s.sql ends inside " + what + ".\n    opened at line 2\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begin",
        "BEGIN IMMEDIATE",
        "commit",
        "Commit Work",
        "end",
        "end transaction",
        "abort",
        "rollback",
        "rollback work",
        "start transaction",
        "prepare transaction 'x'",
        "commit prepared 'x'",
        "rollback /* to */ transaction"
      })
  void refusesToTouchTheTransaction(String statement) {
    for (Grammar grammar : Grammar.values()) {
      assertThat(refusal("select 1;\n" + statement + ";\nselect 2", grammar))
          .isEqualTo(
              "[RUNG-402] The script s.sql begins or ends a transaction by itself.\n    line 2  "
                  + statement
                  + "\n  fix: remove the statement: Rung runs each migration in one transaction");
    }
  }

  @Test
  void speaksOfATextWhenThereIsNoScript() {
    MigrationException e =
        catchThrowableOfType(
            MigrationException.class, () -> ScriptSplitter.splitText("commit", SQLITE));
    assertThat(e)
        .hasMessage(
            """
            [RUNG-402] A text that the migration sends begins or ends a transaction by itself.
                line 1  commit
              fix: remove the statement: Rung runs each migration in one transaction""");
    assertThat(ScriptSplitter.splitText("select 1; select 2", SQLITE)).hasSize(2);
  }

  @Test
  void refusesPsqlCommands() {
    assertThat(refusal("select 1;\n\\i other.sql\n", POSTGRESQL))
        .isEqualTo(
            """
            [RUNG-416] The script s.sql holds a command that only the database's shell knows.
                line 2  \\i other.sql
              fix: remove it, or write in SQL what it does""");
    assertThat(refusal("select 1 \\gexec", POSTGRESQL)).contains("line 1  \\gexec");
  }

  @Test
  void refusesSqliteShellCommands() {
    assertThat(refusal("select 1;\n.read other.sql\nselect 'x", SQLITE))
        .isEqualTo(
            """
            [RUNG-416] The script s.sql holds a command that only the database's shell knows.
                line 2  .read other.sql
              fix: remove it, or write in SQL what it does""");
  }

  @ParameterizedTest
  @EnumSource
  void refusesCopyFromStdinBeforeItsDataConfuseIt(Grammar grammar) {
    assertThat(refusal("copy t (a, b)\nfrom stdin;\n1\tit's\n\\.\n", grammar))
        .isEqualTo(
            """
            [RUNG-416] The script s.sql copies data through the database's shell.
                line 2  COPY ... FROM STDIN
              fix: write the rows as INSERT statements (pg_dump --inserts does)""");
  }

  @Test
  void refusesCopyToStdout() {
    assertThat(refusal("copy t to stdout", POSTGRESQL))
        .contains("line 1  COPY ... TO STDOUT")
        .contains("fix: remove the statement; a migration has nowhere to write to");
  }

  @Test
  void allowsCopyFromAFileOnTheServer() {
    assertThat(ScriptSplitter.split("s.sql", "copy t from '/tmp/stdin'", POSTGRESQL)).hasSize(1);
  }

  private static String refusal(String script, Grammar grammar) {
    MigrationException e =
        catchThrowableOfType(
            MigrationException.class, () -> ScriptSplitter.split("s.sql", script, grammar));
    assertThat(e).as("refused: %s", script).isNotNull();
    return e.getMessage();
  }
}
