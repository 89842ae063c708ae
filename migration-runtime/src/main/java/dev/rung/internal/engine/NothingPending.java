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
 * before. Any doubt is a no, and the full path decides.
 *
 * <p>Speed is the point here: two statements, no lock, no class of jOOQ and none of the migrations,
 * no lambda and no generated method of a record.
 */
final class NothingPending {
  private NothingPending() {}

  /** Whether nothing is pending for sure. */
  static boolean check(QuickCatalog catalog, Applied database) throws SQLException {
    Set<String> ids = new HashSet<>();
    Set<String> modules = new HashSet<>();
    List<QuickCatalog.Jar> jars = catalog.jars();
    for (int i = 0; i < jars.size(); i++) {
      List<IndexEntry> entries = jars.get(i).entries();
      for (int j = 0; j < entries.size(); j++) {
        String id = entries.get(j).id();
        if (!ids.add(id)) {
          return false;
        }
        modules.add(id.substring(0, id.indexOf(':')));
      }
    }
    HistoryStore store = database.store();
    List<String> verified = store.readMeta(database.connection()).verified();
    BriefHistory rows = store.readBrief(database.connection());
    VerifiedDigest digest = new VerifiedDigest(modules);
    int ours = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (digest.add(rows.module(i), rows.version(i), rows.checksum(i))) {
        ours++;
        if (!ids.contains(rows.module(i) + ":" + rows.version(i))) {
          return false;
        }
      }
    }
    return ours == ids.size() && verified.contains(digest.with(catalog.digest()));
  }
}
