package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that a state of the code and a state of the history were compared and agreed. */
final class Verified {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final Applied database;

  Verified(Applied database) {
    this.database = database;
  }

  /** Whether this code and this history were compared before, and agreed. */
  boolean isKnown(Code code, List<AppliedMigration> applied) throws SQLException {
    return database
        .store()
        .readMeta(database.connection())
        .verified()
        .contains(digest(code, applied));
  }

  private static String digest(Code code, List<AppliedMigration> applied) {
    VerifiedDigest digest = new VerifiedDigest(code.graph().modules());
    for (AppliedMigration row : applied) {
      digest.add(row.id().module(), row.id().version().value(), row.checksum());
    }
    return digest.with(code.catalog().digest());
  }

  /**
   * Writes the digest of both, once, when all of the code is applied as it is now. It compares by
   * itself, since a rollback and a baseline are planned without a look at every checksum. A login
   * that may not write, or a busy database, costs the next start some time and nothing else.
   */
  void remember(Code code, List<AppliedMigration> applied) {
    Map<MigrationId, String> recorded = new HashMap<>();
    applied.forEach(row -> recorded.put(row.id(), row.checksum()));
    Set<MigrationId> ids = code.graph().ids();
    if (!recorded.keySet().containsAll(ids)) {
      return;
    }
    try {
      if (!isKnown(code, applied) && agree(ids, recorded, code.checksums().against(ids, applied))) {
        database.store().remember(database.connection(), digest(code, applied));
      }
    } catch (SQLException e) {
      LOG.debug("The comparison of code and history could not be noted.", e);
    }
  }

  private static boolean agree(
      Set<MigrationId> ids, Map<MigrationId, String> recorded, Map<MigrationId, String> inCode) {
    for (MigrationId id : ids) {
      String checksum = recorded.get(id);
      if (checksum == null || !checksum.equals(inCode.get(id))) {
        return false;
      }
    }
    return true;
  }
}
