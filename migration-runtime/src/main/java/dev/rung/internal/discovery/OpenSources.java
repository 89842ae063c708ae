package dev.rung.internal.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code sources opened in the course of one look, each once. Used by one thread. */
final class OpenSources implements Closeable {
  private final ClassLoader classLoader;
  private final Map<String, CodeSource> byKey = new LinkedHashMap<>();

  OpenSources(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  /** Opens a code source, unless that was done before. */
  CodeSource open(Located place) throws IOException {
    CodeSource known = byKey.get(place.key());
    if (known != null) {
      return known;
    }
    CodeSource opened = place.open();
    byKey.put(place.key(), opened);
    return opened;
  }

  /**
   * The code source that the class loader has a class file from.
   *
   * @param entryName path of the class file
   * @return null when there is none, or in the JDK's own image
   */
  @Nullable CodeSource withClass(String entryName) throws IOException {
    return withFile(entryName);
  }

  /** The same for any file. */
  @Nullable CodeSource withFile(String entryName) throws IOException {
    URL answer = classLoader.getResource(entryName);
    if (answer == null || answer.getProtocol().equals("jrt")) {
      return null;
    }
    return open(Located.of(answer, entryName));
  }

  /** Whether the class loader has a class file at all, be it the JDK's. */
  boolean hasClass(String entryName) {
    return classLoader.getResource(entryName) != null;
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (CodeSource source : byKey.values()) {
      try {
        source.close();
      } catch (IOException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
