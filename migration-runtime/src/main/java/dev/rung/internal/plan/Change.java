package dev.rung.internal.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How the code of an applied migration changed, as far as that can be told. Immutable.
 *
 * @param members what changed, a line each; empty where that cannot be told
 * @param onlyUp whether all that changed is what {@code up} does, so that its SQL tells of all of
 *     it
 * @param sql what the SQL says
 */
public record Change(List<String> members, boolean onlyUp, SqlVerdict sql) {

  /** Nothing can be told. */
  public static final Change UNKNOWN = new Change(List.of(), false, SqlVerdict.UNKNOWN);

  /** Copies the list. */
  public Change {
    members = List.copyOf(members);
  }

  /** Whether the code was written in another way and does the same. */
  public boolean isRefactored() {
    return onlyUp && sql.kind() == SqlVerdict.Kind.SAME;
  }

  /** What the SQL says, in lines for people; empty where it says nothing. */
  public List<String> sqlLines() {
    return switch (sql.kind()) {
      case UNKNOWN -> List.of();
      case SAME ->
          List.of(
              onlyUp
                  ? "the same, so it was refactored"
                  : "that of up() is the same; it does not tell of all that changed");
      case NOT_COMPARED -> List.of("not compared: " + sql.lines().get(0));
      case DIFFERS -> {
        List<String> lines = new ArrayList<>(List.of("differs"));
        lines.addAll(sql.lines());
        yield lines;
      }
    };
  }
}
