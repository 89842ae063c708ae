package dev.rung.cli;

import dev.rung.AppliedMigration;
import dev.rung.MigrationChecksum;
import dev.rung.MigrationStatus;
import dev.rung.PlanStep;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Values that tests of the screens share. */
final class Samples {
  static final Look PLAIN = new Look(80, false, false, Symbols.UNICODE);
  static final Instant NINE = Instant.parse("2026-01-15T09:12:04.987Z");

  private Samples() {}

  static MigrationId id(String text) {
    MigrationId id = MigrationId.parse(text);
    if (id == null) {
      throw new IllegalArgumentException(text);
    }
    return id;
  }

  static AppliedMigration applied(String id, AppliedMigration.Kind kind, String description) {
    return new AppliedMigration(
        id(id),
        kind,
        "com.acme.CreateCustomer",
        description,
        List.of(),
        "v1s:9f2c",
        7,
        NINE,
        Duration.ofMillis(12),
        "k3f9x2",
        "0.1.0",
        false);
  }

  static MigrationStatus status(String id, MigrationStatus.State state, String description) {
    AppliedMigration row =
        switch (state) {
          case PENDING, LATE, BLOCKED -> null;
          case BASELINE -> applied(id, AppliedMigration.Kind.BASELINE, description);
          case APPLIED, MISSING, AHEAD, FOREIGN ->
              applied(id, AppliedMigration.Kind.APPLIED, description);
        };
    return new MigrationStatus(
        id(id), state, "com.acme.Migrations$AddOrders", description, true, List.of(), row);
  }

  static PlanStep.Apply apply(String id, String description, boolean reversible, boolean late) {
    return new PlanStep.Apply(
        id(id),
        "com.acme.AddOrders",
        description,
        List.of(id("shop:1")),
        reversible,
        true,
        false,
        late);
  }

  static PlanStep.Revert revert(String id) {
    return new PlanStep.Revert(id(id), "com.acme.AddOrders", "", "v1s:9f2c", true);
  }

  static MigrationChecksum checksum() {
    return new MigrationChecksum(
        id("shop:2"), "com.acme.AddOrders", "v1:9f2c", "v1\n", List.of(problem()));
  }

  static Problem problem() {
    return new Problem(
        ProblemCode.CHECKSUM_CHANGED,
        "shop:2 changed after it was applied.",
        List.of("applied  v1s:9f2c", "in code  v1s:b81e"),
        List.of("restore the applied version"));
  }
}
