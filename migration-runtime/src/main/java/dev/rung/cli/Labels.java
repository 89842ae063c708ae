package dev.rung.cli;

import java.util.Locale;

/** What migrations are called where there is little room. */
final class Labels {
  private Labels() {}

  /** The author's words, else the name of the class. */
  static String title(String description, String className) {
    if (!description.isBlank()) {
      return description;
    }
    int nested = className.lastIndexOf('$');
    return className.substring(Math.max(nested, className.lastIndexOf('.')) + 1);
  }

  /** The text with each checksum in it cut to what tells them apart. */
  static String shortChecksums(String text) {
    return text.replaceAll("\\b(v\\w+:[0-9a-f]{12})[0-9a-f]+", "$1");
  }

  /** A number and a noun, such as {@code 1 step} and {@code 2 steps}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The value in lower case, as people and programs read it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
