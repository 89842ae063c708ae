package dev.rung.internal.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar. It owns the file handle. */
final class JarSource implements CodeSource {
  private final String shown;
  private final ZipFile zip;
  private final boolean nested;
  private @Nullable Path copy;

  /**
   * Takes over an open jar.
   *
   * @param nested whether it lies within another, so that it has no file of its own
   */
  JarSource(String shown, ZipFile zip, boolean nested) {
    this.shown = shown;
    this.zip = zip;
    this.nested = nested;
  }

  @Override
  public String shown() {
    return shown;
  }

  @Override
  public boolean hasDirectories() {
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<SourceEntry> entries(List<String> prefixes) {
    List<SourceEntry> found = new ArrayList<>();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!entry.isDirectory() && SourceEntry.inScope(name, prefixes)) {
        found.add(new SourceEntry(name, entry.getSize(), entry.getCrc()));
      }
    }
    return found;
  }

  @Override
  public @Nullable SourceEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry == null || entry.isDirectory()
        ? null
        : new SourceEntry(name, entry.getSize(), entry.getCrc());
  }

  @Override
  public byte @Nullable [] read(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public Path onDisk() throws IOException {
    if (!nested) {
      return Path.of(zip.getName());
    }
    if (copy == null) {
      copy = NestedJarCopy.of(zip);
    }
    return copy;
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
  }
}
