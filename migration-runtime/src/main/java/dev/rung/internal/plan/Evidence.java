package dev.rung.internal.plan;

import dev.rung.JournalEntry;
import dev.rung.migration.MigrationId;
import java.util.List;
import java.util.Map;

/**
 * What is read only where code and database disagree, to say more about it. Immutable.
 *
 * @param changes what became different in applied migrations, by id; may be missing
 * @param sameCode a pending migration that does the same, by the id of a row without code
 * @param journal says who applied what only the database has; may be empty, see {@link
 *     Planner#isAhead}
 */
public record Evidence(
    Map<MigrationId, Change> changes,
    Map<MigrationId, MigrationId> sameCode,
    List<JournalEntry> journal) {

  /** Nothing was read. */
  public static final Evidence NONE = new Evidence(Map.of(), Map.of(), List.of());

  /** Copies what it is given. */
  public Evidence {
    changes = Map.copyOf(changes);
    sameCode = Map.copyOf(sameCode);
    journal = List.copyOf(journal);
  }
}
