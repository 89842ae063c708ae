package dev.rung.internal.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A jar or a class folder, open for reading. Used by one thread. */
sealed interface CodeSource extends Closeable permits JarSource, FolderSource {

  /** As shown to people; no two code sources are shown alike. */
  String shown();

  /** Whether it has an entry for some package's directory, as then for each. */
  boolean hasDirectories();

  /** The files in scope, in no order; see {@link SourceEntry#inScope}. */
  List<SourceEntry> entries(List<String> prefixes) throws IOException;

  /**
   * A file by its path, in scope or not.
   *
   * @return null when there is no such file
   */
  @Nullable SourceEntry entry(String name) throws IOException;

  /**
   * The content of a file.
   *
   * @return null when there is no such file
   */
  byte @Nullable [] read(String name) throws IOException;

  /**
   * The jar file or folder with its classes. That of a jar within a jar is a copy, which is deleted
   * when the code source is closed.
   */
  Path onDisk() throws IOException;
}
