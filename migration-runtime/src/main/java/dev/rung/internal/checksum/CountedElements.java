package dev.rung.internal.checksum;

/** Which elements of a migration's annotation say what its code does. */
final class CountedElements {
  private CountedElements() {}

  /** Not what it says to people, nor what it promises about older releases. */
  static boolean has(String element) {
    return !element.equals("description") && !element.equals("backwardCompatible");
  }
}
