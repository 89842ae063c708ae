package dev.rung;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens during a run, in the order in which it happens. Immutable. */
public sealed interface EngineEvent {

  /**
   * Another run holds the lock; told at once and then every five seconds.
   *
   * @param holder who it is, in words
   * @param since when it took the lock, null when unknown
   * @param activity what it is doing, such as a migration's id; empty when unknown
   * @param waited how long this run has waited
   */
  record WaitingForLock(String holder, @Nullable Instant since, String activity, Duration waited)
      implements EngineEvent {}

  /**
   * What the code needs is not there yet; told at once, when that changes, and every five seconds.
   *
   * @param missing the migrations that are not applied, in the order in which they would run; empty
   *     while the database cannot be reached
   * @param waited how long this call has waited
   */
  record WaitingForMigrations(List<MigrationId> missing, Duration waited) implements EngineEvent {
    /** Copies the list. */
    public WaitingForMigrations {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The plan is made; its steps follow.
   *
   * @param steps in the order in which they run; never empty
   */
  record RunStarted(String runId, List<PlanStep> steps) implements EngineEvent {
    /** Copies the list. */
    public RunStarted {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step begins.
   *
   * @param number from 1
   * @param total how many steps the plan has
   */
  record StepStarted(PlanStep step, int number, int total) implements EngineEvent {}

  /**
   * A step is rolled back and will be tried again.
   *
   * @param attempt the attempt that failed, from 1
   * @param reason the database's message
   * @param pause until the next attempt
   */
  record StepRetried(PlanStep step, int attempt, String reason, Duration pause)
      implements EngineEvent {}

  /** A step ended, well or not. */
  record StepFinished(StepOutcome outcome, int number, int total) implements EngineEvent {}

  /** Something is worth telling and stops nothing. */
  record Warned(Problem problem) implements EngineEvent {}

  /** The run ended, well or not; nothing follows. */
  record RunFinished(ExecutionReport report) implements EngineEvent {}
}
