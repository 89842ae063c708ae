package dev.rung.samples.steps;

import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** What a test wants a migration to do in {@code up}. */
@FunctionalInterface
public interface Body {

  /** Does it. */
  void run(DSLContext db) throws Exception;

  /** A migration with that body, which undoes nothing. */
  static ReversibleMigration migration(Body body) {
    return new ReversibleMigration() {
      @Override
      public void up(DSLContext db) throws Exception {
        body.run(db);
      }

      @Override
      public void down(DSLContext db) {}
    };
  }
}
