package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration.Kind;
import dev.rung.HistoryReport;
import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

  private static JournalEntry entry(long no, String id, Outcome outcome, String error, String why) {
    return new JournalEntry(
        no,
        Samples.NINE,
        Samples.id(id),
        outcome,
        "v1s:9f2c",
        Duration.ofMillis(1_250),
        error,
        "deploy",
        "ci-7",
        why,
        "k3f9x2",
        "0.1.0",
        "ab");
  }

  @Test
  void listsWhatIsApplied() {
    HistoryReport report =
        new HistoryReport(
            List.of(
                Samples.applied("shop:1", Kind.BASELINE, "Create customers"),
                Samples.applied("shop:2", Kind.APPLIED, "")),
            List.of());
    assertThat(HistoryText.history(report, Samples.PLAIN))
        .isEqualTo(
            """
              ID      APPLIED (UTC)         TOOK  KIND      DESCRIPTION
              shop:1  2026-01-15 09:12:04         baseline  Create customers
              shop:2  2026-01-15 09:12:04  12 ms  applied   CreateCustomer

            2 applied.
            """);
  }

  @Test
  void listsEveryAttemptWithItsReasonAndError() {
    HistoryReport report =
        new HistoryReport(
            List.of(),
            List.of(
                entry(1, "shop:1", Outcome.SUCCEEDED, "", ""),
                entry(2, "shop:1", Outcome.REVERTED, "", "ticket 17"),
                entry(10, "shop:1", Outcome.FAILED, "[RUNG-401] shop:1 failed.\n    at", "")));
    assertThat(HistoryText.journal(report, Samples.PLAIN))
        .isEqualTo(
            """
              NO  AT (UTC)             OUTCOME    ID       TOOK  BY           RUN
               1  2026-01-15 09:12:04  succeeded  shop:1  1.2 s  deploy@ci-7  k3f9x2
               2  2026-01-15 09:12:04  reverted   shop:1  1.2 s  deploy@ci-7  k3f9x2
                  reason: ticket 17
              10  2026-01-15 09:12:04  failed     shop:1  1.2 s  deploy@ci-7  k3f9x2
                  [RUNG-401] shop:1 failed.

            3 entries in the journal.
            """);
  }

  @Test
  void showsWhatWasReplaced() {
    String was = "was       v1s:" + "0123456789abcdef".repeat(4);
    HistoryReport report =
        new HistoryReport(
            List.of(),
            List.of(
                entry(1, "shop:1", Outcome.BASELINE, "", ""),
                entry(2, "shop:1", Outcome.ACCEPTED, was + "\nchanged   up()", "ticket 17"),
                entry(3, "shop:2", Outcome.UPGRADED, was, "")));
    assertThat(HistoryText.journal(report, Samples.PLAIN))
        .isEqualTo(
            """
              NO  AT (UTC)             OUTCOME   ID      BY           RUN
               1  2026-01-15 09:12:04  baseline  shop:1  deploy@ci-7  k3f9x2
               2  2026-01-15 09:12:04  accepted  shop:1  deploy@ci-7  k3f9x2
                  reason: ticket 17
                  was       v1s:0123456789ab
                  changed   up()
               3  2026-01-15 09:12:04  upgraded  shop:2  deploy@ci-7  k3f9x2
                  was       v1s:0123456789ab

            3 entries in the journal.
            """);
  }

  @Test
  void wrapsLongNotesOnAScreen() {
    String detail = "was       v1:00\nchanged   up(): literal \"" + "word ".repeat(14) + "\"";
    HistoryReport report =
        new HistoryReport(List.of(), List.of(entry(1, "shop:1", Outcome.ACCEPTED, detail, "")));
    Look screen = new Look(80, true, false, Symbols.UNICODE);
    assertThat(HistoryText.journal(report, screen))
        .contains(
            """
                  was       v1:00
                  changed   up(): literal "word word word word word word word word word word
                    word word word word "
            """);
  }

  @Test
  void saysWhenThereIsNothing() {
    HistoryReport empty = new HistoryReport(List.of(), List.of());
    assertThat(HistoryText.history(empty, Samples.PLAIN)).isEqualTo("Nothing is applied.\n");
    assertThat(HistoryText.journal(empty, Samples.PLAIN)).isEqualTo("The journal is empty.\n");
  }
}
