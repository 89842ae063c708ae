package dev.rung.migration.internal.script;

import org.jspecify.annotations.Nullable;

/**
 * SQLite: a trigger ends at {@code ; END ;} and nowhere else, which is how its own shell decides
 * (sqlite3_complete). The END of a CASE never follows a semicolon, so that it needs no counting.
 */
final class SqliteStatementEnd implements StatementEnd {
  private int tokens;
  private boolean create;
  private boolean trigger;
  private boolean afterSemicolon;
  private boolean bodyEnded;

  @Override
  public void accept(Token token) {
    tokens++;
    if (tokens == 1) {
      create = token.isWord("CREATE");
    } else if (create && (tokens == 2 || (tokens == 3 && !trigger))) {
      trigger = token.isWord("TRIGGER");
      create = trigger || (tokens == 2 && (token.isWord("TEMP") || token.isWord("TEMPORARY")));
    }
    bodyEnded = trigger && afterSemicolon && token.isWord("END");
    afterSemicolon = token.isSymbol(';');
  }

  @Override
  public boolean endsHere() {
    return !trigger || bodyEnded;
  }

  @Override
  public @Nullable String open() {
    return endsHere() ? null : "a trigger, which ends with END;";
  }
}
