package dev.rung.migration;

import org.jooq.DSLContext;

/** A migration that can be undone by {@link #down}. */
public non-sealed interface ReversibleMigration extends ExecutableMigration {

  /**
   * Undoes what {@link #up} did. It runs in one transaction together with the removal of its
   * history row, under the same rules as {@code up}.
   *
   * @param db bound to the migration's transaction, which it cannot end
   * @throws Exception anything: the transaction is rolled back and the run stops
   */
  void down(DSLContext db) throws Exception;
}
