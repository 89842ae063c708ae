package dev.rung.faults.once;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

/** Does nothing by itself, and that at most once. */
@Migration(version = "1", retry = false)
public final class Once implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {}
}
