package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.history.HistoryStore;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that a state of the code and a state of the history were compared and agreed. */
final class Verified {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final Applied database;

  Verified(Applied database) {
    this.database = database;
  }

  /**
   * Writes the digest of both, once, when all of the code is applied as it is now. It compares by
   * itself, since a rollback and a baseline are planned without a look at every checksum. A login
   * that may not write, or a busy database, costs the next start some time and nothing else.
   */
  void remember(Code code, List<AppliedMigration> applied) {
    VerifiedDigest digest = new VerifiedDigest(code.graph().modules());
    Map<MigrationId, String> recorded = new HashMap<>();
    for (AppliedMigration row : applied) {
      recorded.put(row.id(), row.checksum());
      digest.add(row.id().module(), row.id().version().value(), row.checksum());
    }
    if (applied.isEmpty()) {
      return;
    }
    Map<MigrationId, String> inCode = code.checksums().against(applied);
    for (Node node : code.graph().nodes()) {
      String checksum = recorded.get(node.id());
      if (checksum == null || !checksum.equals(inCode.get(node.id()))) {
        return;
      }
    }
    String text = digest.with(code.catalog().digest());
    HistoryStore store = database.store();
    try {
      if (!store.readMeta(database.connection()).verified().contains(text)) {
        store.remember(database.connection(), text);
      }
    } catch (SQLException e) {
      LOG.debug("The comparison of code and history could not be noted.", e);
    }
  }
}
