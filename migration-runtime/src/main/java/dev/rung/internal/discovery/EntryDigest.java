package dev.rung.internal.discovery;

import java.util.List;

/**
 * A number that stands for the content of code: the sum of a 64-bit hash of each entry's name, size
 * and CRC-32, so that the order does not matter and nothing is sorted. It tells a changed build
 * from the same one at each start; who wants to deceive it changes the program anyway.
 */
final class EntryDigest {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int HALF = 32;

  private EntryDigest() {}

  /** The digest of the entries in any order. */
  static long of(List<SourceEntry> entries) {
    long sum = FNV_OFFSET;
    for (int i = 0; i < entries.size(); i++) {
      SourceEntry entry = entries.get(i);
      long hash = mix(FNV_OFFSET, entry.name().hashCode());
      hash = mix(hash, entry.size());
      sum += mix(hash, entry.crc());
    }
    return sum;
  }

  /** A step of FNV-1a with a whole number, whose upper half then also reaches the lower one. */
  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * FNV_PRIME;
    return (mixed ^ mixed >>> HALF) * FNV_PRIME;
  }
}
