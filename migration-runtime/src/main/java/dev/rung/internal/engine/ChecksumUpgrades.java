package dev.rung.internal.engine;

import dev.rung.internal.checksum.TextArchive;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.history.JournalChain.Author;
import dev.rung.internal.history.Restamping;
import dev.rung.internal.history.Restamping.Stamp;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces what older algorithms computed, while it still holds, and never else. */
final class ChecksumUpgrades {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final Applied database;
  private final RunSession session;

  ChecksumUpgrades(Applied database, RunSession session) {
    this.database = database;
    this.session = session;
  }

  /**
   * Replaces them all in one transaction, with a journal entry for each. Where another run is in
   * the way, which only happens behind a pooler, a later run will do it.
   *
   * @return whether it did
   */
  boolean write(List<CodeChecksums.Upgrade> upgrades, Author author) throws SQLException {
    if (upgrades.isEmpty()) {
      return false;
    }
    List<Stamp> stamps = new ArrayList<>();
    for (CodeChecksums.Upgrade upgrade : upgrades) {
      stamps.add(
          new Stamp(
              upgrade.row().id(),
              upgrade.row().checksum(),
              upgrade.checksum(),
              new Imprint(TextArchive.pack(upgrade.text()), null, null),
              "was       " + upgrade.row().checksum()));
    }
    Restamping.Result result = Restamping.upgrading(database.sql()).run(session, stamps, author);
    if (result != Restamping.Result.DONE) {
      LOG.debug("{} checksums keep their older algorithm for now: {}", stamps.size(), result);
    }
    return result == Restamping.Result.DONE;
  }
}
