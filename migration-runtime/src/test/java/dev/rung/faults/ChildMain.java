package dev.rung.faults;

import dev.rung.EngineEvent;
import dev.rung.ExecutionReport;
import dev.rung.Migrator;
import dev.rung.StepOutcome;
import dev.rung.migration.MigrationException;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Migrates up in a process of its own and prints a line at each event. Arguments: URL, package, and
 * the name of the {@link Behaviour} of {@code steps:1}. It waits for a line of input before it
 * begins, so that several can begin at once.
 *
 * <p>Exit codes: 0 done, 1 refused or failed with a code, 2 anything else.
 */
public final class ChildMain {
  private ChildMain() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, SQLException {
    Behaviour first = Behaviour.valueOf(args[2]);
    DriverManager.getDriver(args[0]);
    Migrator migrator =
        Migrator.builder(args[0])
            .scan(args[1])
            .factory(
                type ->
                    type == First.class
                        ? Body.migration(first)
                        : type.getConstructor().newInstance())
            .listener(ChildMain::print)
            .build();
    say("ready");
    if (System.in.read() < 0) {
      System.exit(2); // whoever started this is gone
    }
    System.exit(migrate(migrator));
  }

  private static int migrate(Migrator migrator) {
    try {
      ExecutionReport report = migrator.up();
      say("done " + report.succeeded().size());
      return 0;
    } catch (MigrationException e) {
      say("failed " + e.problems().get(0).code().id());
      e.printStackTrace(System.out);
      return 1;
    }
  }

  private static void print(EngineEvent event) {
    if (event instanceof EngineEvent.StepStarted started) {
      say("started " + started.step().id());
    } else if (event instanceof EngineEvent.StepFinished finished
        && finished.outcome() instanceof StepOutcome.Succeeded) {
      say("finished " + finished.outcome().step().id());
    } else if (event instanceof EngineEvent.WaitingForLock waiting) {
      say("waiting for " + waiting.holder() + " doing " + waiting.activity());
    }
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
