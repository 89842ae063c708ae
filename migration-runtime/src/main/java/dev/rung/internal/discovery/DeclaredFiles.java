package dev.rung.internal.discovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that migrations declare to count, beside what is scanned: where the class loader has
 * them, with what is nested in classes. It is part of the start path of those that declare any.
 * Used by one thread.
 */
final class DeclaredFiles {
  private final OpenSources sources;

  DeclaredFiles(OpenSources sources) {
    this.sources = sources;
  }

  /**
   * What a declared file stands for.
   *
   * @param source where it lies
   * @param entries itself, then what is nested in it when it is a class; never empty
   */
  record Found(CodeSource source, List<SourceEntry> entries) {}

  /** Looks for one file by its path; null when it is nowhere. */
  @Nullable Found find(String path) throws IOException {
    CodeSource source = sources.withFile(path);
    SourceEntry entry = source == null ? null : source.entry(path);
    if (source == null || entry == null) {
      return null;
    }
    List<SourceEntry> entries = new ArrayList<>();
    entries.add(entry);
    if (entry.isClass()) {
      String nested = path.substring(0, path.length() - SourceEntry.CLASS_FILE.length()) + '$';
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      for (SourceEntry beside : source.entries(List.of(folder))) {
        if (beside.isClass() && beside.name().startsWith(nested)) {
          entries.add(beside);
        }
      }
    }
    return new Found(source, entries);
  }

  /** The same for one time. */
  static List<SourceEntry> besides(
      List<SourceEntry> scanned, List<String> paths, ClassLoader classLoader) throws IOException {
    try (OpenSources sources = new OpenSources(classLoader)) {
      return new DeclaredFiles(sources).besides(scanned, paths);
    }
  }

  /**
   * The entries of declared files that are not scanned anyway, each once. What is nowhere is left
   * out: a run that reads the classes tells it.
   */
  List<SourceEntry> besides(List<SourceEntry> scanned, List<String> paths) throws IOException {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < scanned.size(); i++) {
      known.add(scanned.get(i).name());
    }
    List<SourceEntry> more = new ArrayList<>();
    for (String path : new TreeSet<>(paths)) {
      Found found = find(path);
      if (found != null) {
        for (SourceEntry entry : found.entries()) {
          if (known.add(entry.name())) {
            more.add(entry);
          }
        }
      }
    }
    return more;
  }
}
