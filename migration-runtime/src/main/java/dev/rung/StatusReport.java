package dev.rung;

import dev.rung.migration.Problem;
import java.util.List;

/**
 * What is applied and what is not. Immutable.
 *
 * @param database product and place, without secrets
 * @param schema the schema of the history
 * @param migrations applied ones by the order in which they were applied, then the others in the
 *     order in which they would run
 * @param problems what would keep {@code up} from running, as far as status looks; it computes no
 *     checksum
 * @param hints what could be better
 */
public record StatusReport(
    String database,
    String schema,
    List<MigrationStatus> migrations,
    List<Problem> problems,
    List<Problem> hints) {

  /** Copies the lists. */
  public StatusReport {
    migrations = List.copyOf(migrations);
    problems = List.copyOf(problems);
    hints = List.copyOf(hints);
  }

  /** How many migrations are in a state. */
  public int count(MigrationStatus.State state) {
    int count = 0;
    for (MigrationStatus migration : migrations) {
      if (migration.state() == state) {
        count++;
      }
    }
    return count;
  }
}
