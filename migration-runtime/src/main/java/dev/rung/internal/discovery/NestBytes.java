package dev.rung.internal.discovery;

import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.CountedCode;
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
  private final Map<String, CountedCode> counted;

  /** Takes class files by binary name. */
  NestBytes(Map<String, byte[]> byName) {
    this(Map.copyOf(byName), new TreeSet<>(byName.keySet()), Map.of());
  }

  private NestBytes(
      Map<String, byte[]> byName, NavigableSet<String> names, Map<String, CountedCode> counted) {
    this.byName = byName;
    this.names = names;
    this.counted = counted;
  }

  /** The same class files, with what some migrations declare, by binary name. */
  NestBytes with(Map<String, CountedCode> declared) {
    return new NestBytes(byName, names, Map.copyOf(declared));
  }

  @Override
  public CountedCode countedFor(String migration) {
    CountedCode declared = counted.get(migration);
    return declared == null ? ClassBytes.super.countedFor(migration) : declared;
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
