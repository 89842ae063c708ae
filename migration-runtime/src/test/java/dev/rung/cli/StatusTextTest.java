package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.StatusReport;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTextTest {
  private static final String LONG =
      "Add orders with all their columns, and the indexes that the nightly reports need";

  private static StatusReport report(MigrationStatus... migrations) {
    return new StatusReport(
        "PostgreSQL at db:5432/shop", "public", List.of(migrations), List.of(), List.of());
  }

  @Test
  void listsOwnMigrationsThenThoseOfOthers() {
    StatusReport report =
        report(
            Samples.status("shop:1", State.BASELINE, "Create customers"),
            Samples.status("shop:2", State.APPLIED, ""),
            Samples.status("shop:4", State.MISSING, "Evil \u001b[31m words"),
            Samples.status("billing:20261120074500", State.FOREIGN, "Create bills"),
            Samples.status("shop:2.5", State.LATE, "Mend customers"),
            Samples.status("shop:10", State.PENDING, LONG));

    assertThat(StatusText.render(report, Samples.PLAIN))
        .isEqualTo(
            """
            PostgreSQL at db:5432/shop, schema public

                 STATE     ID        APPLIED (UTC)         TOOK  DESCRIPTION
              =  baseline  shop:1    2026-01-15 09:12:04         Create customers
              ✓  applied   shop:2    2026-01-15 09:12:04  12 ms  AddOrders
              ✗  missing   shop:4    2026-01-15 09:12:04  12 ms  Evil \\u001b[31m words
              ○  late      shop:2.5                              Mend customers
              ○  pending   shop:10                               Add orders with all their…

            Other modules in this database
                 STATE    ID                      APPLIED (UTC)         TOOK  DESCRIPTION
              ·  foreign  billing:20261120074500  2026-01-15 09:12:04  12 ms  Create bills

            1 applied, 1 baseline, 2 pending (1 late), 1 missing in the code.
            """);
  }

  @Test
  void keepsEveryLineWithinTheWidth() {
    StatusReport report = report(Samples.status("shop:1", State.APPLIED, LONG));
    for (int width : new int[] {72, 80, 100, 200}) {
      Look look = new Look(width, false, false, Symbols.UNICODE);
      assertThat(StatusText.render(report, look).lines())
          .allSatisfy(line -> assertThat(Text.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void leavesOutColumnsWithoutContent() {
    StatusReport report = report(Samples.status("shop:1", State.PENDING, "Create customers"));
    assertThat(StatusText.render(report, Samples.PLAIN))
        .isEqualTo(
            """
            PostgreSQL at db:5432/shop, schema public

                 STATE    ID      DESCRIPTION
              ○  pending  shop:1  Create customers

            0 applied, 1 pending.
            """);
  }

  @Test
  void usesPlainSignsWhereTheEncodingHasNoOthers() {
    Look ascii = new Look(60, false, false, Symbols.in(java.nio.charset.StandardCharsets.US_ASCII));
    StatusReport report =
        report(
            Samples.status("shop:1", State.APPLIED, LONG),
            Samples.status("shop:2", State.PENDING, ""));
    assertThat(StatusText.render(report, ascii))
        .isEqualTo(
            """
            PostgreSQL at db:5432/shop, schema public

                 STATE    ID      APPLIED (UTC)         TOOK  DESCRIPTION
              +  applied  shop:1  2026-01-15 09:12:04  12 ms  Add orders~
              o  pending  shop:2                              AddOrders

            1 applied, 1 pending.
            """);
  }

  @Test
  void endsWithHints() {
    StatusReport report =
        new StatusReport(
            "SQLite shop.db",
            "main",
            List.of(),
            List.of(),
            List.of(Problem.of(ProblemCode.NO_INDEX, "a.jar has no index.", "", "write one")));
    assertThat(StatusText.render(report, Samples.PLAIN))
        .isEqualTo(
            """
            SQLite shop.db, schema main

              No migrations in the code.

            0 applied, 0 pending.

            [RUNG-505] a.jar has no index.
              fix: write one
            """);
  }

  @Test
  void paintsStatesOnATerminal() {
    StatusReport report = report(Samples.status("shop:1", State.PENDING, "Create customers"));
    assertThat(StatusText.render(report, new Look(80, false, true, Symbols.UNICODE)))
        .contains("  \u001b[33m○\u001b[0m  \u001b[33mpending\u001b[0m  shop:1  Create customers\n");
  }
}
