package dev.rung.internal.engine;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names one run among all runs on all machines. */
final class RunId {
  private static final int BYTES = 6;

  private RunId() {}

  static String next() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
