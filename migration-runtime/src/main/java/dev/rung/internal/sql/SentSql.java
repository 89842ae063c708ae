package dev.rung.internal.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What one run of a migration's {@code up} sent. Immutable.
 *
 * @param fingerprint {@code s1:<dialect>:<SHA-256 in hex>} of the statements; empty where not all
 *     that the migration does can be told by them
 * @param statements in a form that does not depend on jOOQ's version; empty without a fingerprint
 * @param incomplete why there is no fingerprint, such as {@code it reads rows}; empty where there
 *     is one
 */
public record SentSql(String fingerprint, List<String> statements, String incomplete) {

  /** Copies the list. */
  public SentSql {
    statements = List.copyOf(statements);
    if (fingerprint.isEmpty() == incomplete.isEmpty()) {
      throw new IllegalArgumentException("either a fingerprint or a reason why there is none");
    }
  }

  /** All that was sent, in order; each statement counts with a zero byte behind it. */
  static SentSql of(String dialect, List<String> statements) {
    StringBuilder text = new StringBuilder();
    for (String statement : statements) {
      text.append(statement).append('\0');
    }
    byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return new SentSql("s1:" + dialect + ":" + HexFormat.of().formatHex(hash), statements, "");
  }

  /** What cannot be told by statements. */
  public static SentSql incomplete(String reason) {
    return new SentSql("", List.of(), reason);
  }

  /** Whether the statements tell all. */
  public boolean isComplete() {
    return incomplete.isEmpty();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
