package dev.rung.cli;

import dev.rung.AppliedMigration;
import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.migration.MigrationId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Graphs in a line of text: {@code shop:3<-shop:1,shop:2} names parents, and a letter after a blank
 * the state: p(ending), l(ate), x (blocked), m(issing), a(head), f(oreign), b(aseline); without one
 * it is applied.
 */
final class GraphSamples {
  private GraphSamples() {}

  static DrawnGraph graph(String... migrations) {
    List<MigrationStatus> all = new ArrayList<>();
    for (String migration : migrations) {
      all.add(status(migration));
    }
    return DrawnGraph.of(all);
  }

  private static MigrationStatus status(String text) {
    int blank = text.indexOf(' ');
    State state = blank < 0 ? State.APPLIED : state(text.charAt(blank + 1));
    String[] parts = (blank < 0 ? text : text.substring(0, blank)).split("<-");
    List<MigrationId> parents = new ArrayList<>();
    for (String parent : parts.length > 1 ? parts[1].split(",") : new String[0]) {
      parents.add(Samples.id(parent));
    }
    boolean recorded = !EnumSet.of(State.PENDING, State.LATE, State.BLOCKED).contains(state);
    return new MigrationStatus(
        Samples.id(parts[0]),
        state,
        "com.acme.M" + parts[0].replace(':', '_'),
        "what " + parts[0] + " does",
        true,
        parents,
        recorded ? Samples.applied(parts[0], AppliedMigration.Kind.APPLIED, "") : null);
  }

  private static State state(char letter) {
    return switch (letter) {
      case 'p' -> State.PENDING;
      case 'l' -> State.LATE;
      case 'x' -> State.BLOCKED;
      case 'm' -> State.MISSING;
      case 'a' -> State.AHEAD;
      case 'f' -> State.FOREIGN;
      case 'b' -> State.BASELINE;
      default -> throw new IllegalArgumentException(String.valueOf(letter));
    };
  }
}
