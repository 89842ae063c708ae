package dev.rung.internal.exec;

import dev.rung.PlanStep;
import java.util.List;

/**
 * Loads the classes of a plan on a second thread, ahead of the steps: from a jar, each costs as
 * much as a small statement. It initialises none. What does not load is told by its step.
 */
final class ClassPreload {
  private final List<PlanStep> steps;
  private final ClassLoader classLoader;
  private volatile boolean stopped;

  private ClassPreload(List<PlanStep> steps, ClassLoader classLoader) {
    this.steps = steps;
    this.classLoader = classLoader;
  }

  /** Starts it and returns at once; the thread is a daemon and ends by itself. */
  static ClassPreload start(List<PlanStep> steps, ClassLoader classLoader) {
    ClassPreload preload = new ClassPreload(steps, classLoader);
    Thread thread = new Thread(preload::run, "rung-class-preload");
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
    }
  }

  private void load(String className) {
    try {
      Class.forName(className, false, classLoader);
    } catch (ClassNotFoundException e) {
      Log.preloadFailed(e);
    }
  }

  /** Loads no further classes. */
  void stop() {
    stopped = true;
  }
}
