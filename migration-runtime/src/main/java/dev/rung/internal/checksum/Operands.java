package dev.rung.internal.checksum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a step takes, as text. */
final class Operands {
  private Operands() {}

  /** In brackets, separated by commas. */
  static String text(List<Value> values) {
    return text(null, values);
  }

  /** The same, with one more before them unless it is null. */
  static String text(@Nullable Value first, List<Value> others) {
    int skipped = first == null ? 0 : 1;
    String[] texts = new String[skipped + others.size()];
    if (first != null) {
      texts[0] = first.text();
    }
    for (int i = skipped; i < texts.length; i++) {
      texts[i] = others.get(i - skipped).text();
    }
    return String.join("", "(", String.join(", ", texts), ")");
  }
}
