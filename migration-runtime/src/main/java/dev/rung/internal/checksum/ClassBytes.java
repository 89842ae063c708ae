package dev.rung.internal.checksum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where class files come from. Safe for use by many threads. */
public interface ClassBytes {

  /**
   * The bytes of a class file.
   *
   * @param className binary name
   * @return null when there is no such class
   */
  byte @Nullable [] read(String className);

  /**
   * Binary names of the class itself and of all classes nested in it, anonymous and local ones too,
   * sorted.
   */
  List<String> nestOf(String className);

  /** What a migration declares about the code that counts; nearly always nothing. */
  default CountedCode countedFor(String migration) {
    return CountedCode.of(this);
  }
}
