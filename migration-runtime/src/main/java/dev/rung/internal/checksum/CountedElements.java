package dev.rung.internal.checksum;

import java.util.List;

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

  /** Whether a value is what counts without it, too. */
  static boolean isDefault(String element, Object value) {
    return switch (element) {
      case "root" -> value.equals(false);
      case "retry" -> value.equals(true);
      default -> value instanceof List<?> several && several.isEmpty();
    };
  }
}
