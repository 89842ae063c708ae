package dev.rung.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document, indented by two spaces. Only ASCII leaves it, so that no console
 * encoding can spoil it. Not safe for use by many threads.
 */
final class Json {
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;

  Json object() {
    return open('{');
  }

  /** Opens an object as the value of a key. */
  Json object(String key) {
    key(key);
    return openValue('{');
  }

  Json endObject() {
    return close('}');
  }

  /** Opens an array as the value of a key. */
  Json array(String key) {
    key(key);
    return openValue('[');
  }

  Json endArray() {
    return close(']');
  }

  Json field(String key, @Nullable String value) {
    key(key);
    string(value);
    return this;
  }

  Json field(String key, long value) {
    key(key);
    out.append(value);
    return this;
  }

  Json field(String key, boolean value) {
    key(key);
    out.append(value);
    return this;
  }

  Json strings(String key, List<String> values) {
    array(key);
    for (String value : values) {
      next();
      string(value);
    }
    return endArray();
  }

  /** The document, with a line break at its end. */
  String text() {
    return out + "\n";
  }

  private Json open(char bracket) {
    if (depth > 0) {
      next();
    }
    return openValue(bracket);
  }

  private Json openValue(char bracket) {
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private Json close(char bracket) {
    depth--;
    if (!first) {
      line();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void key(String key) {
    next();
    string(key);
    out.append(": ");
  }

  private void next() {
    if (!first) {
      out.append(',');
    }
    first = false;
    line();
  }

  private void line() {
    out.append('\n').append("  ".repeat(depth));
  }

  private void string(@Nullable String value) {
    if (value == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c > '~') {
          Text.escape(out, c);
        } else {
          out.append(c);
        }
      }
    }
  }
}
