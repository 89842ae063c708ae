package dev.rung.internal.discovery;

import dev.rung.migration.internal.index.IndexEntry;
import java.util.List;

/**
 * The migrations by the jars' indexes alone. They were judged at compile time, each jar by itself.
 *
 * @param jars one for each code source in scope that holds migrations
 * @param digest 64-bit digest over name, size and CRC-32 of all entries in scope, of all jars
 */
public record QuickCatalog(List<Jar> jars, long digest) {

  /**
   * One code source.
   *
   * @param source as shown to people
   * @param entries its migrations
   */
  public record Jar(String source, List<IndexEntry> entries) {}
}
