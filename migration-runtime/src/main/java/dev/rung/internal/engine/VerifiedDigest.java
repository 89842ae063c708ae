package dev.rung.internal.engine;

import java.util.Set;

/**
 * Stands for one state of the code together with one state of the history: where both were compared
 * before and agreed, they need no second look. 64-bit FNV-1a; the rows' hashes are added up, so
 * that their order does not matter.
 */
final class VerifiedDigest {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Set<String> modules;
  private long rows;

  /** Counts rows of the given modules; others belong to somebody else. */
  VerifiedDigest(Set<String> modules) {
    this.modules = modules;
  }

  /** Adds a history row; answers whether it is of our modules. */
  boolean add(String module, String version, String checksum) {
    if (!modules.contains(module)) {
      return false;
    }
    rows += hash(hash(hash(FNV_OFFSET, module), version), checksum);
    return true;
  }

  /** The digest as text, 16 hex digits. */
  String with(long codeDigest) {
    long hash = FNV_OFFSET;
    hash = mix(hash, codeDigest);
    hash = mix(hash, rows);
    String hex = Long.toHexString(hash);
    return "0".repeat(16 - hex.length()) + hex;
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0xffff) * FNV_PRIME;
  }

  private static long mix(long start, long value) {
    long hash = start;
    for (int shift = 0; shift < 64; shift += 8) {
      hash = (hash ^ (value >>> shift & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}
