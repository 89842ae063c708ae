package dev.rung.migration.internal.script;

/**
 * A piece of a script that is neither blank nor comment.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text a word in upper case, a symbol as it stands; empty for the other kinds
 */
record Token(Kind kind, int start, int end, String text) {

  enum Kind {
    /** A keyword, an unquoted name or a number. */
    WORD,
    /** A string in quotes of any sort. */
    LITERAL,
    /** A quoted name. */
    NAME,
    /** Any other single character. */
    SYMBOL
  }

  boolean isWord(String upperCase) {
    return kind == Kind.WORD && text.equals(upperCase);
  }

  boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }
}
