package dev.rung.internal.plan;

import dev.rung.PlanStep;
import dev.rung.migration.MigrationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Names a plan by what it does: direction, id and checksum of each step, in order. */
final class Fingerprint {
  private static final int SHOWN_BYTES = 8;

  private Fingerprint() {}

  /**
   * The fingerprint of steps.
   *
   * @param checksums of the migrations in code; what is reverted counts as it was recorded
   */
  static String of(List<PlanStep> steps, Function<MigrationId, String> checksums) {
    StringBuilder text = new StringBuilder();
    for (PlanStep step : steps) {
      text.append(direction(step)).append(' ').append(step.id());
      text.append(' ').append(checksum(step, checksums)).append('\n');
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

  private static String checksum(PlanStep step, Function<MigrationId, String> checksums) {
    return step instanceof PlanStep.Revert revert ? revert.checksum() : checksums.apply(step.id());
  }

  private static String direction(PlanStep step) {
    if (step instanceof PlanStep.Apply) {
      return "up";
    }
    return step instanceof PlanStep.Revert ? "down" : "mark";
  }
}
