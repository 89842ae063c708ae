package dev.rung.internal.history;

import java.util.Arrays;

/**
 * What a start with nothing to do needs of the history: plain arrays, of which the first {@link
 * #size} elements count, in no order.
 */
public final class BriefHistory {

  private String[] modules = new String[64];
  private String[] versions = new String[64];
  private String[] checksums = new String[64];
  private int size;

  BriefHistory() {}

  void add(String module, String version, String checksum) {
    if (size == modules.length) {
      modules = Arrays.copyOf(modules, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
      checksums = Arrays.copyOf(checksums, 2 * size);
    }
    modules[size] = module;
    versions[size] = version;
    checksums[size] = checksum;
    size++;
  }

  /** How many migrations are recorded. */
  public int size() {
    return size;
  }

  /** The module of a row. */
  public String module(int row) {
    return modules[row];
  }

  /** The canonical version of a row. */
  public String version(int row) {
    return versions[row];
  }

  /** The checksum of a row, with the prefix of its algorithm. */
  public String checksum(int row) {
    return checksums[row];
  }
}
