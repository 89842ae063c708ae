package dev.rung.internal.engine;

import dev.rung.EngineEvent;
import dev.rung.EngineListener;
import dev.rung.StepOutcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the application's listeners, in order, and the log. */
final class Listeners implements EngineListener {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final List<EngineListener> listeners;

  Listeners(List<EngineListener> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void on(EngineEvent event) {
    log(event);
    for (EngineListener listener : listeners) {
      try {
        listener.on(event);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed at {}.", event.getClass().getSimpleName(), e);
      }
    }
  }

  private static void log(EngineEvent event) {
    if (event instanceof EngineEvent.WaitingForLock waiting) {
      LOG.info("Waiting for {} ({})", waiting.holder(), waiting.activity());
    } else if (event instanceof EngineEvent.WaitingForMigrations waiting) {
      LOG.info(
          "Waiting for migrations: {}",
          waiting.missing().isEmpty() ? "no connection" : waiting.missing());
    } else if (event instanceof EngineEvent.StepRetried retried) {
      LOG.info("{} is tried again: {}", retried.step().id(), retried.reason());
    } else if (event instanceof EngineEvent.StepFinished finished) {
      log(finished.outcome());
    } else if (event instanceof EngineEvent.Warned warned) {
      LOG.warn("{}", warned.problem());
    }
  }

  private static void log(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Succeeded done) {
      LOG.info("{} done in {} ms", done.step().id(), done.duration().toMillis());
    } else if (outcome instanceof StepOutcome.AlreadyDone done) {
      LOG.info("{} was done by another run", done.step().id());
    }
  }
}
