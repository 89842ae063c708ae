package dev.rung.internal.plan;

import dev.rung.PlanStep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a plan by what it does: direction, id and checksum of each step, in order. */
final class Fingerprint {
  private static final int SHOWN_BYTES = 8;

  private Fingerprint() {}

  static String of(List<PlanStep> steps) {
    StringBuilder text = new StringBuilder();
    for (PlanStep step : steps) {
      text.append(direction(step)).append(' ').append(step.id());
      text.append(' ').append(step.checksum()).append('\n');
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String direction(PlanStep step) {
    if (step instanceof PlanStep.Apply) {
      return "up";
    }
    return step instanceof PlanStep.Revert ? "down" : "mark";
  }
}
