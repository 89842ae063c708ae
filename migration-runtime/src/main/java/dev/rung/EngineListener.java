package dev.rung;

/**
 * Is told what happens during a run. It is called by the thread that runs the migrations, inside
 * the run. It consumes only: an exception that it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface EngineListener {

  /** Takes one event. */
  void on(EngineEvent event);
}
