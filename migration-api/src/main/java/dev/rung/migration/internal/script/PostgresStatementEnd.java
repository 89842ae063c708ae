package dev.rung.migration.internal.script;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: semicolons within parentheses (the actions of a rule) and within the {@code BEGIN
 * ATOMIC ... END} of a function or procedure belong to the statement. All other bodies are dollar
 * quoted, thus one token.
 */
final class PostgresStatementEnd implements StatementEnd {
  private int parentheses;
  private int blocks;
  private boolean begin;

  @Override
  public void accept(Token token) {
    if (token.isSymbol('(')) {
      parentheses++;
    } else if (token.isSymbol(')')) {
      parentheses = Math.max(0, parentheses - 1);
    } else if (parentheses == 0) {
      countBlocks(token);
    }
    begin = token.isWord("BEGIN");
  }

  private void countBlocks(Token token) {
    boolean opens = blocks == 0 ? begin && token.isWord("ATOMIC") : token.isWord("CASE");
    if (opens) {
      blocks++;
    } else if (blocks > 0 && token.isWord("END")) {
      blocks--;
    }
  }

  @Override
  public boolean endsHere() {
    return parentheses == 0 && blocks == 0;
  }

  @Override
  public @Nullable String open() {
    if (blocks > 0) {
      return "a BEGIN ATOMIC body";
    }
    return parentheses > 0 ? "parentheses" : null;
  }
}
