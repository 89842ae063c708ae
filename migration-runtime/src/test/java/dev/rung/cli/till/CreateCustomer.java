package dev.rung.cli.till;

import static org.jooq.impl.SQLDataType.INTEGER;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** The first of two. */
@Migration(version = "1", description = "Create the customers")
public final class CreateCustomer implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("customer").column("id", INTEGER.notNull()).execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("customer").execute();
  }
}
