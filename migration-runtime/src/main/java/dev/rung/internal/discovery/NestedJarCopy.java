package dev.rung.internal.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the classes of a jar that lies within another. ClassGraph reads files, and only the class
 * loader that made up the address of such a jar knows how to read it.
 */
final class NestedJarCopy {
  private NestedJarCopy() {}

  /** A new temporary file, which the caller deletes. */
  static Path of(ZipFile nested) throws IOException {
    Path copy = Files.createTempFile("rung-", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      out.setLevel(Deflater.NO_COMPRESSION);
      Enumeration<? extends ZipEntry> entries = nested.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(SourceEntry.CLASS_FILE)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = nested.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
    return copy;
  }
}
