package dev.rung.internal.dialect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes who holds the run lock: one line each for process, host, time, run and what
 * it is doing. It is information and decides nothing: after a crash it is stale, and what cannot be
 * written is only logged. A plain file, not a channel, since an interrupt would close a channel.
 */
final class HolderFile {

  private static final Logger LOG = LoggerFactory.getLogger(HolderFile.class);
  private static final int LINES = 5;

  private final RandomAccessFile file;
  private final String head;
  private int length = Integer.MAX_VALUE; // whatever a killed run left there

  private HolderFile(RandomAccessFile file, String head) {
    this.file = file;
    this.head = head;
  }

  static HolderFile create(Path path, String runId, Instant since) throws IOException {
    String head =
        ProcessHandle.current().pid()
            + "\n"
            + line(HostName.get())
            + MicrosText.format(since)
            + "\n"
            + line(runId);
    HolderFile holder = new HolderFile(new RandomAccessFile(path.toFile(), "rw"), head);
    holder.write("");
    return holder;
  }

  /** Reads what a holder wrote; null when nobody did, or is just writing. */
  static RunLock.@Nullable Holder read(Path path) throws IOException {
    String text;
    try {
      text = Files.readString(path);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return null;
    }
    String[] lines = text.split("\n", -1);
    if (lines.length != LINES + 1) {
      return null;
    }
    Instant since;
    try {
      since = MicrosText.parse(lines[2]);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null; // a power failure leaves anything there
    }
    return new RunLock.Holder(
        "process " + lines[0] + " on " + lines[1],
        since,
        lines[4].isEmpty() ? "rung " + lines[3] : "rung " + lines[3] + " " + lines[4],
        "kill " + lines[0]);
  }

  void write(String activity) {
    byte[] text = (head + line(activity)).getBytes(StandardCharsets.UTF_8);
    try {
      file.seek(0);
      file.write(text);
      if (text.length < length) {
        file.setLength(text.length);
      }
      length = text.length;
    } catch (IOException e) {
      LOG.debug("The holder of the run lock cannot be noted.", e);
    }
  }

  /** Empties and closes the file. */
  void close() {
    try (file) {
      file.setLength(0);
    } catch (IOException e) {
      LOG.debug("The holder of the run lock cannot be removed.", e);
    }
  }

  private static String line(String text) {
    return text.replace('\n', ' ') + "\n";
  }
}
