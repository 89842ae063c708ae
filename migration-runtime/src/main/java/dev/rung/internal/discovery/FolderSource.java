package dev.rung.internal.discovery;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A class folder, as a build tool or an IDE writes it. */
final class FolderSource implements CodeSource {
  private final String shown;
  private final Path root;

  FolderSource(String shown, Path root) {
    this.shown = shown;
    this.root = root;
  }

  @Override
  public String shown() {
    return shown;
  }

  @Override
  public boolean hasDirectories() {
    return true;
  }

  @Override
  public List<SourceEntry> entries(List<String> prefixes) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    for (String prefix : prefixes) {
      Path start = root.resolve(prefix);
      if (Files.isDirectory(start)) {
        try (Stream<Path> walk = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
          walk.filter(Files::isRegularFile).forEach(file -> files.put(nameOf(file), file));
        }
      }
    }
    List<SourceEntry> found = new ArrayList<>(files.size());
    for (var file : files.entrySet()) {
      if (SourceEntry.inScope(file.getKey(), prefixes)) {
        found.add(entry(file.getKey(), Files.readAllBytes(file.getValue())));
      }
    }
    return found;
  }

  @Override
  public @Nullable SourceEntry entry(String name) throws IOException {
    byte[] content = read(name);
    return content == null ? null : entry(name, content);
  }

  private static SourceEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new SourceEntry(name, content.length, crc.getValue());
  }

  private String nameOf(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  @Override
  public byte @Nullable [] read(String name) throws IOException {
    Path file = root.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  @Override
  public Path onDisk() {
    return root;
  }

  @Override
  public void close() {}
}
