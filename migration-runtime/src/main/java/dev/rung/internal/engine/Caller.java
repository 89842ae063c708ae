package dev.rung.internal.engine;

import dev.rung.internal.dialect.HostName;
import dev.rung.internal.history.JournalChain;

/**
 * Who runs Rung, for the journal.
 *
 * @param who the operating system's user
 * @param host the machine's name
 */
record Caller(String who, String host) {

  static Caller current() {
    return new Caller(System.getProperty("user.name", "unknown"), HostName.get());
  }

  /** As the author of journal entries. */
  JournalChain.Author author(String reason, String runId) {
    return new JournalChain.Author(who, host, reason, runId, ToolVersion.text());
  }
}
