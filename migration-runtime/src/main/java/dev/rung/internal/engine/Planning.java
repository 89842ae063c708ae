package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.LateArrivals;
import dev.rung.internal.plan.Planner;
import dev.rung.migration.MigrationId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Gives the planner what it decides by. */
final class Planning {
  private Planning() {}

  /** A planner for code and history; what changed in applied code is read from the database. */
  static Planner of(
      Code code, List<AppliedMigration> applied, Applied database, LateArrivals lateArrivals)
      throws SQLException {
    Map<MigrationId, String> values = code.checksums().against(applied);
    Map<MigrationId, List<String>> changes =
        new Changes(database).of(code.checksums(), values, applied);
    return new Planner(code.graph(), values, changes, applied, lateArrivals);
  }
}
