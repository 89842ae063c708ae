package dev.rung.internal.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A number that stands for the content of code: 64-bit FNV-1a, in steps of whole numbers, over the
 * hashes of names, the sizes and the CRC-32s. It tells a changed build from the same one at each
 * start; who wants to deceive it changes the program anyway.
 */
final class EntryDigest {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private EntryDigest() {}

  /** The digest of the entries in any order. */
  static long of(List<SourceEntry> entries) {
    List<SourceEntry> sorted = new ArrayList<>(entries);
    Collections.sort(sorted);
    long hash = FNV_OFFSET;
    for (int i = 0; i < sorted.size(); i++) {
      SourceEntry entry = sorted.get(i);
      hash = (hash ^ entry.name().hashCode()) * FNV_PRIME;
      hash = (hash ^ entry.size()) * FNV_PRIME;
      hash = (hash ^ entry.crc()) * FNV_PRIME;
    }
    return hash;
  }
}
