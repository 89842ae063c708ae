package dev.rung.migration.internal.script;

import org.jspecify.annotations.Nullable;

/** Watches the tokens of one statement and knows whether a semicolon ends it. Not thread-safe. */
interface StatementEnd {

  /** Takes the next token; a semicolon only when it did not end the statement. */
  void accept(Token token);

  /** Whether a semicolon that comes now ends the statement. */
  boolean endsHere();

  /** What is still open where the script ends, as people call it; null when nothing is. */
  @Nullable String open();
}
