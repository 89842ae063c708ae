package dev.rung.internal.engine;

import dev.rung.internal.discovery.QuickCatalog;
import dev.rung.internal.history.BriefHistory;
import dev.rung.internal.history.HistoryStore;
import dev.rung.migration.internal.index.IndexEntry;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The path that every start of a service takes: is everything applied already? It compares the
 * jars' indexes with the history and asks whether this code and this history were found to agree
 * before. Whatever the answer but {@code NOTHING}, the full path decides.
 *
 * <p>Speed is the point here: two statements, no lock, no class of jOOQ and none of the migrations,
 * no lambda and no generated method of a record.
 */
final class NothingPending {
  private NothingPending() {}

  /** What the history says of the indexes. */
  enum Answer {
    /** Everything is applied, and code and history are known to agree. */
    NOTHING,
    /** Something is pending for sure. */
    SOMETHING,
    /** Everything is applied; whether it still is the same code, the classes must tell. */
    UNKNOWN
  }

  /** Compares them. */
  static Answer check(QuickCatalog catalog, Applied database) throws SQLException {
    Set<String> ids = new HashSet<>();
    Set<String> modules = new HashSet<>();
    List<QuickCatalog.Jar> jars = catalog.jars();
    for (int i = 0; i < jars.size(); i++) {
      List<IndexEntry> entries = jars.get(i).entries();
      for (int j = 0; j < entries.size(); j++) {
        String id = entries.get(j).id();
        if (!ids.add(id)) {
          return Answer.UNKNOWN;
        }
        modules.add(id.substring(0, id.indexOf(':')));
      }
    }
    HistoryStore store = database.store();
    List<String> verified = store.readMeta(database.connection()).verified();
    BriefHistory rows = store.readBrief(database.connection());
    VerifiedDigest digest = new VerifiedDigest(modules);
    int unknown = 0;
    int applied = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (digest.add(rows.module(i), rows.version(i), rows.checksum(i))) {
        if (ids.contains(rows.module(i) + ":" + rows.version(i))) {
          applied++;
        } else {
          unknown++;
        }
      }
    }
    if (applied < ids.size()) {
      return Answer.SOMETHING;
    }
    return unknown == 0 && verified.contains(digest.with(catalog.digest()))
        ? Answer.NOTHING
        : Answer.UNKNOWN;
  }
}
