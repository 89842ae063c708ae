package dev.rung.migration.internal.script;

/** The lexical rules of one database product, as far as the end of a statement depends on them. */
public enum Grammar {
  /** Nested comments, dollar quotes, E'' strings, {@code BEGIN ATOMIC} bodies, psql's backslash. */
  POSTGRESQL("\"") {
    @Override
    StatementEnd newStatementEnd() {
      return new PostgresStatementEnd();
    }

    @Override
    boolean isShellCommand(char symbol, boolean first) {
      return symbol == '\\';
    }
  },

  /** Names in backticks and brackets, trigger bodies, the dot commands of SQLite's shell. */
  SQLITE("\"`[") {
    @Override
    StatementEnd newStatementEnd() {
      return new SqliteStatementEnd();
    }

    @Override
    boolean isShellCommand(char symbol, boolean first) {
      return symbol == '.' && first;
    }
  };

  private final String nameQuotes;

  Grammar(String nameQuotes) {
    this.nameQuotes = nameQuotes;
  }

  /** Watches one statement from its first token on. */
  abstract StatementEnd newStatementEnd();

  /** Whether a symbol outside quotes starts a command that only the database's own shell knows. */
  abstract boolean isShellCommand(char symbol, boolean first);

  boolean opensName(char c) {
    return nameQuotes.indexOf(c) >= 0;
  }

  /** Whether comments nest, and dollar quotes and E'' strings exist. */
  boolean isPostgres() {
    return this == POSTGRESQL;
  }
}
