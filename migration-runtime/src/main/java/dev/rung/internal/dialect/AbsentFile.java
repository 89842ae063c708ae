package dev.rung.internal.dialect;

import dev.rung.migration.Problem;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Stands in for a SQLite file that is not there, for who only reads: opening the file would create
 * it. The connection is to an empty database in memory.
 */
final class AbsentFile implements Borrowed {
  private final Borrowed empty;
  private final Path file;

  AbsentFile(Connection empty, Path file) {
    this.empty = new OwnedConnection(empty);
    this.file = file;
  }

  @Override
  public Connection connection() {
    return empty.connection();
  }

  @Override
  public Location place(Location seen) {
    return new Location(
        "SQLite " + file.toAbsolutePath().normalize() + " (no such file yet)",
        seen.schema(),
        seen.history(),
        seen.journal(),
        seen.meta(),
        seen.exists(),
        seen.file());
  }

  @Override
  public Problem discard(Throwable why) {
    return empty.discard(why);
  }

  @Override
  public void close() {
    empty.close();
  }
}
