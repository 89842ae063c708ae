package dev.rung;

import dev.rung.migration.MigrationId;
import java.util.List;

/**
 * What was accepted. Immutable.
 *
 * @param runId names the call in the journal; empty when nothing was written
 * @param accepted whose records have the checksum of the present code since, in the order in which
 *     they were named
 * @param unchanged those that had nothing to accept
 */
public record AcceptReport(String runId, List<Accepted> accepted, List<MigrationId> unchanged) {

  /** Copies the lists. */
  public AcceptReport {
    accepted = List.copyOf(accepted);
    unchanged = List.copyOf(unchanged);
  }

  /**
   * One migration whose changed code was accepted. Immutable.
   *
   * @param className its class in the code
   * @param before the checksum that the history had
   * @param after the checksum that it has now
   * @param changes what differs between the two, a line each; empty where that cannot be told
   * @param sql what became different in the SQL that it sends, a line each; empty where the history
   *     had none of it
   * @param sqlMissing why the history keeps no SQL of the present code, such as {@code it reads
   *     rows}; empty where it does
   */
  public record Accepted(
      MigrationId id,
      String className,
      String before,
      String after,
      List<String> changes,
      List<String> sql,
      String sqlMissing) {

    /** Copies the lists. */
    public Accepted {
      changes = List.copyOf(changes);
      sql = List.copyOf(sql);
    }
  }
}
