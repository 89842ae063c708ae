package dev.rung.internal.checksum;

/** Which elements of a migration's annotation say what its code does. */
final class CountedElements {
  private CountedElements() {}

  /**
   * Not what it says to people, nor what it promises about older releases; and not which code
   * counts, since that code itself does.
   */
  static boolean has(String element) {
    return switch (element) {
      case "description", "backwardCompatible", "includes", "excludes", "resources" -> false;
      default -> true;
    };
  }
}
