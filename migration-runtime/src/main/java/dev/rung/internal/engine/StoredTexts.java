package dev.rung.internal.engine;

import dev.rung.internal.checksum.TextArchive;
import dev.rung.migration.MigrationId;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts behind the checksums of the history, read one by one where they are wanted. */
final class StoredTexts {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final Applied database;

  StoredTexts(Applied database) {
    this.database = database;
  }

  /** Of an applied migration; empty where none was kept or it cannot be read. */
  String of(MigrationId id) throws SQLException {
    byte[] packed = database.store().readImprint(database.connection(), id).checksumText();
    if (packed == null) {
      return "";
    }
    try {
      return TextArchive.unpack(packed);
    } catch (IOException e) {
      LOG.debug("The text of the checksum of {} cannot be read.", id, e);
      return "";
    }
  }
}
