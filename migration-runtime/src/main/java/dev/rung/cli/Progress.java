package dev.rung.cli;

import dev.rung.EngineEvent;
import dev.rung.EngineEvent.RunStarted;
import dev.rung.EngineEvent.StepFinished;
import dev.rung.EngineEvent.StepRetried;
import dev.rung.EngineEvent.StepStarted;
import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.EngineEvent.WaitingForMigrations;
import dev.rung.EngineEvent.Warned;
import dev.rung.EngineListener;
import dev.rung.PlanStep;
import org.jspecify.annotations.Nullable;

/** Shows a run while it goes on. Used by the thread of the run. */
final class Progress implements EngineListener {
  private final Output output;
  private RunText text;
  private @Nullable StepStarted running;

  Progress(Output output) {
    this.output = output;
    this.text = new RunText(output.look(), output.live(), 0);
  }

  @Override
  public void on(EngineEvent event) {
    if (event instanceof WaitingForLock waiting) {
      output.provisionalLine(text.waiting(waiting));
    } else if (event instanceof WaitingForMigrations waiting) {
      output.provisionalLine(text.waiting(waiting));
    } else if (event instanceof RunStarted started) {
      int longest = 0;
      for (PlanStep step : started.steps()) {
        longest = Math.max(longest, step.id().toString().length());
      }
      text = new RunText(output.look(), output.live(), longest);
    } else if (event instanceof StepStarted started) {
      running = started;
      output.provisionalLine(text.started(started));
    } else if (event instanceof StepRetried retried) {
      output.line(text.retried(retried));
      if (output.live() && running != null) {
        output.provisionalLine(text.started(running));
      }
    } else if (event instanceof StepFinished finished) {
      output.line(text.finished(finished));
    } else if (event instanceof Warned warned) {
      output.warning(warned.problem());
    }
  }
}
