package dev.rung.internal.discovery;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Classes of one code source that were read, none of them loaded. Used by one thread. */
sealed interface ReadClasses extends Closeable permits ClassScan, IndexedClasses {

  /**
   * A class by its binary name.
   *
   * @return null when its class file is not here, or cannot be read
   */
  @Nullable ClassOutline find(String className);

  /** The value of {@code @MigrationModule} on a package itself, null without it. */
  @Nullable String moduleOn(String packageName) throws IOException;

  /** The content of a class file, null when it is not here. */
  byte @Nullable [] bytes(SourceEntry entry) throws IOException;

  /** Whether all class files are sound, as far as that can be told without their code. */
  boolean areSound();

  @Override
  void close();
}
