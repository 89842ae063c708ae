package dev.rung.internal.checksum;

/** Normal forms without the version that the migration declares. Stateless. */
public final class Versionless {
  private static final String VERSION = "\n@Migration version: ";
  private static final String CODE = "\nclass ";

  private Versionless() {}

  /**
   * The text without its version. Two migrations for which it is equal do the same, wherever their
   * classes are and whatever these are called, after the same parents.
   */
  public static String of(String text) {
    int start = text.indexOf(VERSION);
    if (start < 0 || start > text.indexOf(CODE)) {
      return text;
    }
    return text.substring(0, start) + text.substring(text.indexOf('\n', start + 1));
  }
}
