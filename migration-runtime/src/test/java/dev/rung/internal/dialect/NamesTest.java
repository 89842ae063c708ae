package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.migration.MigrationException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void quotesWhateverIsInAName() {
    assertThat(Names.quote("a\"; drop table x; --")).isEqualTo("\"a\"\"; drop table x; --\"");
  }

  @Test
  void theOtherTablesTakeTheirNamesFromTheHistory() {
    assertThat(Names.journal("rung_history")).isEqualTo("rung_journal");
    assertThat(Names.meta("rung_history")).isEqualTo("rung_meta");
    assertThat(Names.journal("changes")).isEqualTo("changes_journal");
    assertThat(Names.journal("_history")).isEqualTo("_history_journal");
  }

  @Test
  void refusesAHistoryTableThatTheDatabaseWouldCut() {
    Names.check("x".repeat(55));
    Names.check("x".repeat(55) + "_history");

    assertThatThrownBy(() -> Names.check("x".repeat(56)))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "[RUNG-603] The history table's name, or the name of the journal beside it, is longer"
                + " than 63 bytes.\n    table     "
                + "x".repeat(56)
                + "\n  fix: choose another table name, such as rung_history");
    assertThatThrownBy(() -> Names.check("ü".repeat(28)))
        .hasMessageContaining("longer than 63 bytes");
  }

  @Test
  void refusesNamesThatNoDatabaseTakes() {
    assertThatThrownBy(() -> Names.check("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> Names.check("a\0b")).hasMessageContaining("table     a?b");
    assertThatThrownBy(() -> Names.check("SQLite_x")).hasMessageContaining("SQLite reserves");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Names.cut("abc", 3)).isEqualTo("abc");
    assertThat(Names.cut("abc", 2)).isEqualTo("ab");
    assertThat(Names.cut("aü", 2)).isEqualTo("a");
    assertThat(Names.cut("a😀b", 5)).isEqualTo("a😀");
    assertThat(Names.cut("a😀b", 4)).isEqualTo("a");
    assertThat(Names.cut("日本".repeat(30), 63).getBytes(StandardCharsets.UTF_8)).hasSize(63);
  }
}
