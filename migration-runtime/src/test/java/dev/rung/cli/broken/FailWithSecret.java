package dev.rung.cli.broken;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

/** Fails with a message that holds a password, as drivers' messages may. */
@Migration(version = "1", description = "Fail")
public final class FailWithSecret implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    throw new IllegalStateException("no login with 'canary-4711'", new Exception("canary-4711"));
  }
}
