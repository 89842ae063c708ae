package dev.rung.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a history row keeps of the code, to say later what changed. Immutable. */
public final class Imprint {
  /** Of code about which nothing but its checksum is kept. */
  public static final Imprint NONE = new Imprint(null, null, null);

  private final byte @Nullable [] checksumText;
  private final @Nullable String sqlFingerprint;
  private final byte @Nullable [] sqlText;

  /**
   * The parts of it; arrays are not to be changed any more.
   *
   * @param checksumText the compressed text behind the checksum, null where there is none
   * @param sqlFingerprint of what {@code up} sends, null where that is not all that it does
   * @param sqlText the statements behind the fingerprint, packed; null where there is none
   */
  public Imprint(
      byte @Nullable [] checksumText, @Nullable String sqlFingerprint, byte @Nullable [] sqlText) {
    this.checksumText = checksumText;
    this.sqlFingerprint = sqlFingerprint;
    this.sqlText = sqlText;
  }

  /** The compressed text behind the checksum, null where there is none. */
  public byte @Nullable [] checksumText() {
    return checksumText;
  }

  /** Of what {@code up} sent, null where that was not all that it did. */
  public @Nullable String sqlFingerprint() {
    return sqlFingerprint;
  }

  /** The statements behind the fingerprint, packed; null where there is none. */
  public byte @Nullable [] sqlText() {
    return sqlText;
  }

  /** Binds all of it, in the order of the columns, and tells the next free index. */
  public int bind(PreparedStatement statement, int from) throws SQLException {
    statement.setBytes(from, checksumText);
    statement.setString(from + 1, sqlFingerprint);
    statement.setBytes(from + 2, sqlText);
    return from + 3;
  }
}
