package dev.rung.internal.discovery;

import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.CountedCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes that count for one migration: those that are scanned, with some more and without
 * others. Immutable.
 *
 * @param migration binary name of it; nothing in its nest is left out
 */
record CountedClasses(String migration, ClassBytes scanned, ClassBytes more, Set<String> excludes)
    implements ClassBytes {

  @Override
  public byte @Nullable [] read(String className) {
    if (isLeftOut(className)) {
      return null;
    }
    byte[] bytes = more.read(className);
    return bytes == null ? scanned.read(className) : bytes;
  }

  @Override
  public List<String> nestOf(String className) {
    TreeSet<String> nest = new TreeSet<>(scanned.nestOf(className));
    nest.addAll(more.nestOf(className));
    nest.removeIf(this::isLeftOut);
    return List.copyOf(nest);
  }

  private boolean isLeftOut(String className) {
    return CountedCode.isIn(excludes, className) && !CountedCode.isIn(Set.of(migration), className);
  }
}
