package dev.rung.internal.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The two advisory locks of one history table, which PostgreSQL counts per database. Immutable.
 *
 * @param run held by a session for a whole run
 * @param transaction held by the transaction of one step
 */
record AdvisoryKeys(long run, long transaction) {

  static AdvisoryKeys of(Location location) {
    String table = location.schema() + '.' + location.history();
    return new AdvisoryKeys(key("rung|v1|run|" + table), key("rung|v1|tx|" + table));
  }

  private static long key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
