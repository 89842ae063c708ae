package dev.rung.internal.engine;

import dev.rung.internal.checksum.TextArchive;
import dev.rung.internal.dialect.Imprint;
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
    return text(id, imprint(id));
  }

  /** What the row of an applied migration keeps of its code. */
  Imprint imprint(MigrationId id) throws SQLException {
    return database.store().readImprint(database.connection(), id);
  }

  /** The text in it; empty where none was kept or it cannot be read. */
  static String text(MigrationId id, Imprint imprint) {
    byte[] packed = imprint.checksumText();
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
