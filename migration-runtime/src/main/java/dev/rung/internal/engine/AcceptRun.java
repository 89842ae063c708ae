package dev.rung.internal.engine;

import dev.rung.AcceptReport;
import dev.rung.AcceptReport.Accepted;
import dev.rung.AppliedMigration;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.SessionOptions;
import dev.rung.internal.exec.StatementMonitor;
import dev.rung.internal.history.JournalChain.Author;
import dev.rung.internal.history.Restamping;
import dev.rung.internal.history.Restamping.Stamp;
import dev.rung.internal.lock.RunLockWaiter;
import dev.rung.internal.plan.Acceptance;
import dev.rung.internal.plan.Change;
import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlArchive;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives records of applied migrations the checksum of their present code: decide, lock, decide
 * again under the lock, write in one transaction. Used once, by one thread.
 */
final class AcceptRun {
  private final EngineConfig config;
  private final Listeners listeners;
  private final Applied database;
  private final StatementMonitor monitor;
  private final Code code;

  AcceptRun(
      EngineConfig config,
      Listeners listeners,
      Applied database,
      StatementMonitor monitor,
      Code code) {
    this.config = config;
    this.listeners = listeners;
    this.database = database;
    this.monitor = monitor;
    this.code = code;
  }

  AcceptReport run(List<String> ids, String reason) throws SQLException {
    Acceptance first = decide(ids, database.history());
    if (first.changed().isEmpty()) {
      return new AcceptReport("", List.of(), first.unchanged());
    }
    String runId = RunId.next();
    SessionOptions options = new SessionOptions(runId, config.lockTimeout(), config.schema());
    try (OpenSession opened = OpenSession.open(database, options, listeners)) {
      RunLockWaiter waiter =
          new RunLockWaiter(config.lockWait(), monitor::isCancelled, listeners::on);
      waiter.acquire(opened.session().runLock());
      return underLock(ids, Caller.current().author(reason, runId), opened, waiter);
    }
  }

  private AcceptReport underLock(
      List<String> ids, Author author, OpenSession opened, RunLockWaiter waiter)
      throws SQLException {
    List<AppliedMigration> applied = database.history();
    Acceptance decided = decide(ids, applied);
    if (decided.changed().isEmpty()) { // another run was faster
      return new AcceptReport("", List.of(), decided.unchanged());
    }
    SqlComparison sql = database.sqlComparison(code);
    Map<MigrationId, Change> changes =
        new Changes(new StoredTexts(database), sql)
            .of(code, code.checksums().against(decided.changed()), decided.changed());
    List<Accepted> accepted = new ArrayList<>();
    List<Stamp> stamps = new ArrayList<>();
    for (AppliedMigration row : decided.changed()) {
      Node node = code.graph().node(row.id());
      if (node != null) {
        SentSql sent = sql.sent(node);
        Change change = changes.getOrDefault(row.id(), Change.UNKNOWN);
        Accepted one = accepted(row, node, change, sent);
        accepted.add(one);
        stamps.add(stamp(one, sent));
      }
    }
    waiter.await(() -> write(stamps, author, opened), opened.session().runLock());
    new Verified(database).remember(code, database.history());
    return new AcceptReport(author.runId(), accepted, decided.unchanged());
  }

  private Acceptance decide(List<String> ids, List<AppliedMigration> applied) {
    Acceptance decided =
        Acceptance.of(ids, code.graph(), code.checksums().against(applied), applied);
    if (!decided.problems().isEmpty()) {
      throw new MigrationException(decided.problems(), null);
    }
    return decided;
  }

  private Accepted accepted(AppliedMigration row, Node node, Change change, SentSql sent) {
    return new Accepted(
        row.id(),
        node.facts().className(),
        row.checksum(),
        code.checksums().value(row.id()),
        change.members(),
        change.sqlLines(),
        sent.incomplete());
  }

  private Stamp stamp(Accepted one, SentSql sent) {
    byte[] text = code.checksums().text(one.id());
    Imprint imprint =
        sent.isComplete()
            ? new Imprint(text, sent.fingerprint(), SqlArchive.pack(sent.statements()))
            : new Imprint(text, null, null);
    return new Stamp(one.id(), one.before(), one.after(), imprint, AcceptedDetail.of(one));
  }

  private boolean write(List<Stamp> stamps, Author author, OpenSession opened) throws SQLException {
    Restamping.Result result =
        Restamping.accepting(database.sql()).run(opened.session(), stamps, author);
    if (result == Restamping.Result.CHANGED) {
      throw new MigrationException(
          Problem.of(
              ProblemCode.PLAN_CHANGED,
              "The history changed while it was being looked at; nothing was accepted.",
              "",
              "look at it and accept again: rung validate"));
    }
    return result == Restamping.Result.DONE;
  }
}
