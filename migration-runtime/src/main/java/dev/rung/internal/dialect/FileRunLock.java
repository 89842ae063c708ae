package dev.rung.internal.dialect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The run lock of a SQLite database: a lock of the operating system on a file beside it, which the
 * kernel frees when the process dies. Used by one thread.
 *
 * <p>Such a lock belongs to the process, and closing the file anywhere in the process drops it. So
 * a register of the whole JVM, kept in its system properties because several class loaders may have
 * this class, lets one at a time open the file.
 */
final class FileRunLock implements RunLock {

  private static final String REGISTER = "dev.rung.lock.";

  private final LockFiles files;
  private final String runId;
  private @Nullable RandomAccessFile opened;
  private @Nullable HolderFile holderFile;
  private boolean held;

  FileRunLock(LockFiles files, String runId) {
    this.files = files;
    this.runId = runId;
  }

  @Override
  public boolean tryAcquire() throws SQLException {
    if (!held && System.getProperties().putIfAbsent(REGISTER + files.key(), runId) == null) {
      try {
        held = lockFile();
      } finally {
        if (!held) {
          unregister();
        }
      }
    }
    return held;
  }

  @Override
  public @Nullable Holder holder() throws SQLException {
    Path file = files.holder();
    if (file == null) {
      String run = System.getProperty(REGISTER + files.key());
      return run == null ? null : new Holder("run " + run + " of this process", null, "", "wait");
    }
    try {
      return HolderFile.read(file);
    } catch (IOException e) {
      throw new SQLException("The file " + file + " cannot be read.", e);
    }
  }

  @Override
  public void announce(String activity) {
    if (holderFile != null) {
      holderFile.write(activity);
    }
  }

  @Override
  public void release() throws SQLException {
    if (!held) {
      return;
    }
    held = false;
    try {
      if (holderFile != null) {
        holderFile.close();
      }
      close();
    } finally {
      holderFile = null;
      unregister();
    }
  }

  private boolean lockFile() throws SQLException {
    Path file = files.lock();
    Path holder = files.holder();
    if (file == null || holder == null) {
      return true; // in memory, so the register is all there is
    }
    boolean locked = false;
    try {
      opened = new RandomAccessFile(file.toFile(), "rw");
      FileLock lock = opened.getChannel().tryLock();
      locked = lock != null;
      if (locked) {
        holderFile = HolderFile.create(holder, runId, Instant.now());
      }
      return locked;
    } catch (OverlappingFileLockException e) {
      return false; // somebody in this JVM locked it past the register
    } catch (IOException e) {
      locked = false;
      throw new SQLException("The lock file " + file + " cannot be locked.", e);
    } finally {
      if (!locked) {
        close();
      }
    }
  }

  private void close() throws SQLException {
    if (opened == null) {
      return;
    }
    try {
      opened.close();
    } catch (IOException e) {
      throw new SQLException("The lock file " + files.lock() + " cannot be closed.", e);
    } finally {
      opened = null;
    }
  }

  private void unregister() {
    System.getProperties().remove(REGISTER + files.key());
  }
}
