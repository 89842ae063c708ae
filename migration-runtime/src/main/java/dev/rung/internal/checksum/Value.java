package dev.rung.internal.checksum;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A value on the stack or in a variable, as text over what is known where the block begins.
 *
 * @param text how it comes about
 * @param wide whether it takes two words
 * @param made the position of the NEW that made it while its constructor has not run, else -1
 * @param literal what it is, for a constant
 * @param type the class it is known to be of, as in a descriptor, or boolean; empty when unknown
 * @param filling of an array while its initialiser runs, else null
 */
record Value(
    String text,
    boolean wide,
    int made,
    @Nullable Object literal,
    String type,
    @Nullable Filling filling) {
  /** The type of a boolean. */
  static final String BOOLEAN = "Z";

  /** The type of the migration itself. */
  static final String MIGRATION = "L@;";

  static final Value NULL = of("null", false);

  static Value of(String text, boolean wide) {
    return new Value(text, wide, -1, null, "", null);
  }

  static Value of(String text, boolean wide, String type) {
    return new Value(text, wide, -1, null, type, null);
  }

  /** One that is 0 or 1. */
  static Value truth(String text) {
    return of(text, false, BOOLEAN);
  }

  /** What is known of a value by its type alone. */
  static String truthOf(Type type) {
    return type.getSort() == Type.BOOLEAN ? BOOLEAN : "";
  }

  static Value constant(String text, Object literal) {
    boolean wide = literal instanceof Long || literal instanceof Double;
    return new Value(text, wide, -1, literal, "", null);
  }

  static Value unfinished(String type, int position) {
    return new Value("new " + type, false, position, null, "", null);
  }

  /** The same array, filled as far as this; null where that does not matter any more. */
  Value filled(@Nullable Filling other) {
    return new Value(text, wide, made, literal, type, other);
  }

  /** What the next block knows of it. */
  Value called(String name) {
    return new Value(name, wide, -1, null, "", filling);
  }

  boolean isUnfinished() {
    return made >= 0;
  }

  /** Whether it is the constant null; nothing else has its text. */
  boolean isNull() {
    return text.equals(NULL.text);
  }

  boolean isBoolean() {
    return type.equals(BOOLEAN);
  }

  boolean isMigration() {
    return type.equals(MIGRATION);
  }

  int words() {
    return wide ? 2 : 1;
  }
}
