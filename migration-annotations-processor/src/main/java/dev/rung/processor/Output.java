package dev.rung.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The folder that the classes are compiled into, with what former compilations left in it. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  /** Whether the file can be read there. */
  boolean has(String packageName, String fileName) {
    try (InputStream in = open(packageName, fileName)) {
      return in.read() >= 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** The text of a file, or null when it cannot be read. */
  @Nullable String read(String fileName) {
    try (InputStream in = open("", fileName)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException absent) {
      return null;
    }
  }

  /** Writes a file in place of what was there. */
  void write(
      String packageName, String fileName, byte[] bytes, Collection<? extends Element> origins)
      throws IOException {
    Element[] elements = origins.toArray(new Element[0]);
    try (OutputStream out = create(packageName, fileName, elements)) {
      out.write(bytes);
    }
  }

  private OutputStream create(String packageName, String fileName, Element[] origins)
      throws IOException {
    try {
      return filer
          .createResource(StandardLocation.CLASS_OUTPUT, packageName, fileName, origins)
          .openOutputStream();
    } catch (IllegalArgumentException notAFile) {
      throw new IOException(notAFile.getMessage(), notAFile);
    }
  }

  private InputStream open(String packageName, String fileName) throws IOException {
    try {
      return filer
          .getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName)
          .openInputStream();
    } catch (IllegalArgumentException notAFile) {
      throw new IOException(notAFile.getMessage(), notAFile);
    }
  }
}
