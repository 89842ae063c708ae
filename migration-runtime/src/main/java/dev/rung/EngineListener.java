package dev.rung;

/**
 * Is told what happens during a run. It is called by the thread that runs the migrations, inside
 * the run; what it throws stops the run like a failing migration, so it should not throw.
 */
@FunctionalInterface
public interface EngineListener {

  /** Takes one event. */
  void on(EngineEvent event);
}
