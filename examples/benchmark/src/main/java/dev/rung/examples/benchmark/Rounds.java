package dev.rung.examples.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures one scenario on one database: in each round every contestant once, in turn. */
final class Rounds {
  private final BenchmarkDatabase database;
  private final Processes processes;

  Rounds(BenchmarkDatabase database, Processes processes) {
    this.database = database;
    this.processes = processes;
  }

  /**
   * Measures.
   *
   * @param applied a database on which everything was applied by Rung
   */
  Map<Contestant, List<Sample>> measure(Scenario scenario, int rounds, String applied)
      throws IOException, InterruptedException, SQLException {
    Map<Contestant, List<Sample>> samples = new EnumMap<>(Contestant.class);
    for (int round = 0; round < rounds; round++) {
      for (Contestant contestant : scenario.contestants()) {
        samples
            .computeIfAbsent(contestant, first -> new ArrayList<>())
            .add(measure(scenario, contestant, applied));
      }
    }
    return samples;
  }

  private Sample measure(Scenario scenario, Contestant contestant, String applied)
      throws IOException, InterruptedException, SQLException {
    if (scenario.state() == Scenario.State.APPLIED) {
      return processes.run(scenario, contestant, applied);
    }
    String url =
        scenario.state() == Scenario.State.EMPTY ? database.empty() : database.copy(applied);
    try {
      return processes.run(scenario, contestant, url);
    } finally {
      database.drop(url);
    }
  }

  /** A database on which Rung applied everything. */
  static String applied(BenchmarkDatabase database, Path jar, int migrations)
      throws IOException, InterruptedException, SQLException {
    String url = database.empty();
    Processes processes = new Processes(jar, migrations, List.of());
    processes.run(Scenario.MIGRATE, Contestant.RUNG, url);
    processes.run(Scenario.NOTHING_PENDING, Contestant.RUNG, url);
    return url;
  }
}
