package dev.rung.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In what form a graph is drawn. */
enum GraphFormat {
  /** Lines and signs for a terminal. */
  TEXT,
  /** The language of Graphviz. */
  DOT,
  /** The diagrams that Markdown shows. */
  MERMAID;

  /** Reads it in lower case as options are. */
  static final class Reader implements ITypeConverter<GraphFormat> {
    @Override
    public GraphFormat convert(String text) {
      for (GraphFormat format : GraphFormat.values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + text + "' is none of text, dot and mermaid");
    }
  }
}
