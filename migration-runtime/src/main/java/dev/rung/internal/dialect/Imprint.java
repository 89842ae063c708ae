package dev.rung.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a history row keeps of the code, to say later what changed. Immutable. */
public final class Imprint {
  private final byte @Nullable [] checksumText;

  /**
   * The parts of it.
   *
   * @param checksumText the compressed text behind the checksum, null where there is none; not to
   *     be changed any more
   */
  public Imprint(byte @Nullable [] checksumText) {
    this.checksumText = checksumText;
  }

  /** Binds all of it, in the order of the columns, and tells the next free index. */
  public int bind(PreparedStatement statement, int from) throws SQLException {
    statement.setBytes(from, checksumText);
    return from + 1;
  }
}
