package dev.rung.migration;

import org.jooq.DSLContext;

/**
 * What both kinds of migration have in common. A migration implements {@link ForwardOnlyMigration}
 * or {@link ReversibleMigration}, never this type alone.
 *
 * <p>An instance is created for one attempt and used by one thread.
 */
public sealed interface ExecutableMigration permits ForwardOnlyMigration, ReversibleMigration {

  /**
   * Brings the change. It runs in one transaction together with its history row, and may run more
   * than once: a lost lock race or a deadlock rolls everything back and starts again.
   *
   * @param db bound to the migration's transaction, which it cannot end; {@code
   *     db.transaction(...)} nests by savepoint
   * @throws Exception anything: the transaction is rolled back and the run stops
   */
  void up(DSLContext db) throws Exception;

  /**
   * Checks what {@link #up} has done, before it is recorded; throws to fail. Does nothing by
   * default. It is not called after a rollback, nor for a baseline.
   *
   * @param db the same transaction that {@code up} used
   * @throws Exception anything: the transaction is rolled back and the run stops
   */
  default void verify(DSLContext db) throws Exception {}
}
