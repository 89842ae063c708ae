package dev.rung.samples.steps;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** Does nothing by itself. */
@Migration(version = "1")
public final class First implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
