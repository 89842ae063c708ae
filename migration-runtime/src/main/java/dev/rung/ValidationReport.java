package dev.rung;

import dev.rung.migration.Problem;
import java.util.List;

/**
 * What a full comparison of code and database found. Immutable.
 *
 * @param migrations how many migrations the code has
 * @param compared how many of them are recorded and were compared by checksum
 * @param problems all that is wrong, empty when all is well
 * @param warnings what may be wrong
 */
public record ValidationReport(
    int migrations, int compared, List<Problem> problems, List<Problem> warnings) {

  /** Copies the lists. */
  public ValidationReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing is wrong. */
  public boolean isValid() {
    return problems.isEmpty();
  }
}
