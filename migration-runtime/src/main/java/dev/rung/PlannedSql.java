package dev.rung;

import java.util.List;

/**
 * The SQL that a step would send, recorded without a database. Immutable.
 *
 * @param step the step
 * @param statements in order, with values inlined
 * @param incomplete why statements may be missing, such as rows that the step reads; empty when the
 *     recording is complete
 */
public record PlannedSql(PlanStep step, List<String> statements, String incomplete) {

  /** Copies the list. */
  public PlannedSql {
    statements = List.copyOf(statements);
  }
}
