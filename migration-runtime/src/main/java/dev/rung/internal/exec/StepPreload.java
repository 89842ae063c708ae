package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.MigrationException;
import java.util.List;

/**
 * Makes the steps of a plan ready on a second thread, ahead of the one that runs them: loads their
 * classes, each of which costs as much as a small statement from a jar, and computes their
 * checksums. It initialises no class. What goes wrong here goes wrong again, and is told, where the
 * step needs it.
 */
final class StepPreload {
  private final List<PlanStep> steps;
  private final RunContext context;
  private volatile boolean stopped;

  private StepPreload(List<PlanStep> steps, RunContext context) {
    this.steps = steps;
    this.context = context;
  }

  /** Starts it and returns at once; the thread is a daemon and ends by itself. */
  static StepPreload start(List<PlanStep> steps, RunContext context) {
    StepPreload preload = new StepPreload(steps, context);
    Thread thread = new Thread(preload::run, "rung-preload");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, reason) -> Log.preloadFailed(reason));
    thread.start();
    return preload;
  }

  private void run() {
    for (PlanStep step : steps) {
      if (stopped) {
        return;
      }
      if (!(step instanceof PlanStep.MarkApplied)) {
        load(step.className());
      }
      if (!(step instanceof PlanStep.Revert)) {
        compute(step);
      }
    }
  }

  private void load(String className) {
    try {
      Class.forName(className, false, context.classLoader());
    } catch (ClassNotFoundException e) {
      Log.preloadFailed(e);
    }
  }

  private void compute(PlanStep step) {
    try {
      context.checksums().text(step.id());
    } catch (MigrationException e) {
      Log.preloadFailed(e);
    }
  }

  /** Makes no further steps ready. */
  void stop() {
    stopped = true;
  }
}
