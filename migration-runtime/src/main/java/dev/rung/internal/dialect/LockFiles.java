package dev.rung.internal.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the run lock of a SQLite database lives.
 *
 * @param key the database, the same for every way to name it
 * @param lock the file that is locked; it is never deleted. Null for a database in memory
 * @param holder the file that tells who has the lock. Null for a database in memory
 */
record LockFiles(String key, @Nullable Path lock, @Nullable Path holder) {

  /** The files beside the database's real file, so that links to it lead to one lock. */
  static LockFiles of(Location location, Connection connection) throws SQLException {
    if (location.file().isEmpty()) {
      return new LockFiles(memory(connection), null, null);
    }
    try {
      Path file = real(Path.of(location.file()));
      return new LockFiles(
          file.toString(), beside(file, "-rung.lock"), beside(file, "-rung.holder"));
    } catch (IOException e) {
      throw new SQLException("The directory of " + location.file() + " cannot be resolved.", e);
    }
  }

  /** A shared memory database goes by its URL; a private one is nobody else's. */
  private static String memory(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return SqliteUrl.isPrivateMemory(url) ? "memory " + UUID.randomUUID() : "memory " + url;
  }

  private static Path real(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path directory = file.toAbsolutePath().getParent();
    return directory == null ? file : directory.toRealPath().resolve(file.getFileName());
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
