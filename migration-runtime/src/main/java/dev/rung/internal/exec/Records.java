package dev.rung.internal.exec;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.PlanStep;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.StepTransaction;
import dev.rung.internal.history.JournalChain;
import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlArchive;
import dev.rung.migration.MigrationId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of history and journal for a step. Pure. */
final class Records {
  private static final int LONGEST_ERROR = 2_000;

  private final RunContext context;

  Records(RunContext context) {
    this.context = context;
  }

  /** The history row that a step adds, or null when it removes one. */
  @Nullable AppliedMigration insert(
      PlanStep step, StepTransaction.Before before, Duration duration) {
    if (step instanceof PlanStep.Apply apply) {
      return row(
          step,
          AppliedMigration.Kind.APPLIED,
          apply.parents(),
          before,
          duration,
          apply.backwardCompatible());
    }
    if (step instanceof PlanStep.MarkApplied mark) {
      return row(
          step,
          AppliedMigration.Kind.BASELINE,
          mark.parents(),
          before,
          Duration.ZERO,
          mark.backwardCompatible());
    }
    return null;
  }

  /** What the history keeps of the code, beside the row that a step adds. */
  Imprint imprint(PlanStep step, @Nullable SentSql sent) {
    if (step instanceof PlanStep.Revert) {
      return Imprint.NONE;
    }
    byte[] text = context.checksums().text(step.id());
    return sent != null && sent.isComplete()
        ? new Imprint(text, sent.fingerprint(), SqlArchive.pack(sent.statements()))
        : new Imprint(text, null, null);
  }

  /** The history row that a step removes, or null when it adds one. */
  static @Nullable MigrationId delete(PlanStep step) {
    return step instanceof PlanStep.Revert ? step.id() : null;
  }

  /** The journal entry of a step that is done. */
  JournalEntry done(PlanStep step, StepTransaction.Before before, Duration duration) {
    if (step instanceof PlanStep.Revert) {
      return entry(step, Outcome.REVERTED, before, duration, "");
    }
    boolean ran = step instanceof PlanStep.Apply;
    return entry(step, ran ? Outcome.SUCCEEDED : Outcome.BASELINE, before, duration, "");
  }

  /** The journal entry of a step that failed. */
  JournalEntry failed(
      PlanStep step, StepTransaction.Before before, Duration duration, String error) {
    boolean down = step instanceof PlanStep.Revert;
    return entry(step, down ? Outcome.REVERT_FAILED : Outcome.FAILED, before, duration, error);
  }

  /** The journal entry of a step that committed by itself. */
  JournalEntry unrecorded(
      PlanStep step, StepTransaction.Before before, Duration duration, String error) {
    return entry(step, Outcome.UNRECORDED, before, duration, error);
  }

  private AppliedMigration row(
      PlanStep step,
      AppliedMigration.Kind kind,
      List<MigrationId> parents,
      StepTransaction.Before before,
      Duration duration,
      boolean backwardCompatible) {
    return new AppliedMigration(
        step.id(),
        kind,
        step.className(),
        step.description(),
        parents,
        context.checksums().value(step.id()),
        before.lastOrder() + 1,
        before.now(),
        duration,
        context.runId(),
        context.author().toolVersion(),
        backwardCompatible);
  }

  /** What is reverted counts as it was recorded; its code agreed with that. */
  private String checksum(PlanStep step) {
    return step instanceof PlanStep.Revert revert
        ? revert.checksum()
        : context.checksums().value(step.id());
  }

  private JournalEntry entry(
      PlanStep step,
      Outcome outcome,
      StepTransaction.Before before,
      Duration duration,
      String error) {
    String cut = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    return JournalChain.next(
        before, step.id(), outcome, checksum(step), duration, cut, context.author());
  }
}
