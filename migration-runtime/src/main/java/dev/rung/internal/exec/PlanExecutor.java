package dev.rung.internal.exec;

import dev.rung.EngineEvent;
import dev.rung.ExecutionFailedException;
import dev.rung.ExecutionReport;
import dev.rung.PlanStep;
import dev.rung.StepOutcome;
import dev.rung.internal.dialect.RunSession;
import dev.rung.migration.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a plan. It decides nothing: what is not in the plan does not happen. */
public final class PlanExecutor {
  private final RunContext context;
  private final RunSession session;
  private final StatementMonitor monitor;
  private final boolean singleTransaction;

  /** For one run, whose session holds the run lock. */
  public PlanExecutor(
      RunContext context, RunSession session, StatementMonitor monitor, boolean singleTransaction) {
    this.context = context;
    this.session = session;
    this.monitor = monitor;
    this.singleTransaction = singleTransaction;
  }

  /**
   * Runs the steps in order and stops at the first that fails.
   *
   * @param warnings told before the first step
   * @param startedNanos when the call began, by {@link System#nanoTime}
   * @throws ExecutionFailedException when a step failed; listeners were told before
   */
  public ExecutionReport execute(List<PlanStep> steps, List<Problem> warnings, long startedNanos) {
    context.listener().on(new EngineEvent.RunStarted(context.runId(), steps));
    for (Problem warning : warnings) {
      context.listener().on(new EngineEvent.Warned(warning));
    }
    List<StepOutcome> outcomes = new ArrayList<>(steps.size());
    ClassPreload preload = ClassPreload.start(steps, context.classLoader());
    UnitExecutor.@Nullable Result failed;
    try {
      failed = walk(steps, outcomes);
    } finally {
      preload.stop();
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
    ExecutionReport report = new ExecutionReport(context.runId(), outcomes, duration);
    context.listener().on(new EngineEvent.RunFinished(report));
    if (failed != null) {
      throw new ExecutionFailedException(problem(failed), failed.cause(), report);
    }
    return report;
  }

  /** Adds an outcome for each step and answers the failed unit, null when none failed. */
  private UnitExecutor.@Nullable Result walk(List<PlanStep> steps, List<StepOutcome> outcomes) {
    UnitExecutor executor = new UnitExecutor(context, session, monitor, steps.size());
    UnitExecutor.Result failed = null;
    for (Unit unit : Unit.of(steps, singleTransaction)) {
      if (failed == null) {
        UnitExecutor.Result result = executor.run(unit);
        outcomes.addAll(result.outcomes());
        failed = result.cause() == null ? null : result;
      } else {
        for (PlanStep step : unit.steps()) {
          outcomes.add(new StepOutcome.NotRun(step));
        }
      }
    }
    return failed;
  }

  private static Problem problem(UnitExecutor.Result failed) {
    for (StepOutcome outcome : failed.outcomes()) {
      if (outcome instanceof StepOutcome.Failed step) {
        return step.problem();
      }
    }
    throw new IllegalStateException("a failed unit has a failed step");
  }
}
