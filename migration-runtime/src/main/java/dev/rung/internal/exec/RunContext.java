package dev.rung.internal.exec;

import dev.rung.EngineListener;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.history.JournalChain.Author;
import dev.rung.internal.lock.RunLockWaiter;
import dev.rung.spi.MigrationFactory;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the executor needs to know of a run. Immutable.
 *
 * @param runId names the run
 * @param author who stands in the journal
 * @param dialect of the database
 * @param classLoader of the migrations
 * @param factory null for their constructors
 * @param settings the application's jOOQ settings, or null
 * @param waiter waits for another run's transaction
 * @param listener is told what happens
 * @param checksums of the code that runs
 */
public record RunContext(
    String runId,
    Author author,
    Dialect dialect,
    ClassLoader classLoader,
    @Nullable MigrationFactory factory,
    @Nullable Settings settings,
    RunLockWaiter waiter,
    EngineListener listener,
    StepChecksums checksums) {

  UserCode userCode() {
    return new UserCode(classLoader, factory, settings, dialect.jooq(), StatementRules.of(dialect));
  }
}
