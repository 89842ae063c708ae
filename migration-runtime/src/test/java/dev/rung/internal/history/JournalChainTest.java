package dev.rung.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.internal.history.JournalChain.Author;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalChainTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:45:59.123456789Z");
  private static final MigrationId ID = new MigrationId("main", new Version("1"));

  @Test
  void anEmptyJournalAndAnUntouchedOneAreWhole() {
    assertThat(JournalChain.firstBroken(List.of())).isEmpty();
    assertThat(JournalChain.firstBroken(journal("", "", ""))).isEmpty();
  }

  @Test
  void aHashIsTheSameForEver() {
    assertThat(journal("it failed").get(0).hash())
        .isEqualTo("6be6feb0ec54640d162cdc87a16553f1796c69abea4607151b020298dabbd925");
  }

  @Test
  void aChangedEntryShows() {
    List<JournalEntry> journal = journal("a", "b", "c");
    JournalEntry second = journal.get(1);
    journal.set(1, withError(second, "harmless"));

    assertThat(JournalChain.firstBroken(journal)).hasValue(2);
  }

  @Test
  void aRemovedEntryShows() {
    List<JournalEntry> journal = journal("a", "b", "c");
    journal.remove(1);

    assertThat(JournalChain.firstBroken(journal)).hasValue(3);
  }

  @Test
  void aRemovedFirstEntryShows() {
    List<JournalEntry> journal = journal("a", "b");
    journal.remove(0);

    assertThat(JournalChain.firstBroken(journal)).hasValue(2);
  }

  @Test
  void textCannotMoveFromOneFieldToTheNext() {
    JournalEntry one = entry(before(0, ""), "", new Author("ab", "c", "", "r", "1"));
    JournalEntry other = entry(before(0, ""), "", new Author("a", "bc", "", "r", "1"));

    assertThat(one.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void keepsOnlyWhatADatabaseGivesBack() {
    JournalEntry entry = entry(before(4, "x"), "a\0b\uD800", new Author("w", "h", "", "r", "1"));

    assertThat(entry.sequence()).isEqualTo(5);
    assertThat(entry.detail()).isEqualTo("a\uFFFDb?");
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-20T09:45:59.123456Z"));
    assertThat(entry.duration()).isEqualTo(Duration.ofNanos(1_234_000));
  }

  private static List<JournalEntry> journal(String... errors) {
    List<JournalEntry> journal = new ArrayList<>();
    String hash = "";
    for (String error : errors) {
      JournalEntry entry =
          entry(before(journal.size(), hash), error, new Author("ann", "ci-7", "", "run1", "0.1"));
      journal.add(entry);
      hash = entry.hash();
    }
    return journal;
  }

  private static JournalEntry entry(Before before, String error, Author author) {
    Duration duration = Duration.ofNanos(1_234_567);
    return JournalChain.next(before, ID, Outcome.FAILED, "v1s:ab", duration, error, author);
  }

  private static Before before(long sequence, String hash) {
    return new Before(false, NOW, 0, sequence, hash);
  }

  private static JournalEntry withError(JournalEntry e, String error) {
    return new JournalEntry(
        e.sequence(),
        e.at(),
        e.id(),
        e.outcome(),
        e.checksum(),
        e.duration(),
        error,
        e.who(),
        e.host(),
        e.reason(),
        e.runId(),
        e.toolVersion(),
        e.hash());
  }
}
