package dev.rung.internal.discovery;

import dev.rung.internal.checksum.ClassBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Class files held in memory, so that no jar stays open. Immutable; callers do not change the
 * arrays.
 */
final class NestBytes implements ClassBytes {
  private final Map<String, byte[]> byName;
  private final NavigableSet<String> names;

  /** Takes class files by binary name. */
  NestBytes(Map<String, byte[]> byName) {
    this.byName = Map.copyOf(byName);
    this.names = new TreeSet<>(byName.keySet());
  }

  @Override
  public byte @Nullable [] read(String className) {
    return byName.get(className);
  }

  @Override
  public List<String> nestOf(String className) {
    List<String> nest = new ArrayList<>();
    if (byName.containsKey(className)) {
      nest.add(className);
    }
    String prefix = className + '$';
    for (String name : names.tailSet(prefix, false)) {
      if (!name.startsWith(prefix)) {
        break;
      }
      nest.add(name);
    }
    return nest;
  }
}
