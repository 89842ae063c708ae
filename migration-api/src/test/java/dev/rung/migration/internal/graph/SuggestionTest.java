package dev.rung.migration.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  @ParameterizedTest
  @CsvSource({
    "stauts, status",
    "statsu, status",
    "valdate, validate",
    "up, up",
    "doown, down",
    "u, up"
  })
  void findsTheNearestName(String typed, String meant) {
    assertThat(Suggestion.nearest(typed, List.of("up", "down", "status", "validate")))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"migrate", "xyz", "state-machine", "''"})
  void staysSilentWhenNothingIsNear(String typed) {
    assertThat(Suggestion.nearest(typed, List.of("up", "down", "status", "validate"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"mian, main", "mani, main", "amin, main", "pu, up"})
  void takesTwoSwappedNeighboursForOneMistake(String typed, String meant) {
    assertThat(Suggestion.nearest(typed, List.of("main", "up"))).isEqualTo(meant);
  }

  @Test
  void staysSilentAboutShortNamesWithTwoMistakes() {
    assertThat(Suggestion.nearest("nima", List.of("main"))).isNull();
    assertThat(Suggestion.nearest("amni", List.of("main"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"b, a", "x, up"})
  void staysSilentWhereNoLetterIsRight(String typed, String known) {
    assertThat(Suggestion.nearest(typed, List.of(known))).isNull();
  }

  @Test
  void takesTheFirstOfEquallyNearNames() {
    assertThat(Suggestion.nearest("main:3", List.of("main:1", "main:2"))).isEqualTo("main:1");
  }

  @ParameterizedTest
  @CsvSource({
    "main:9, main:3",
    "main:200, main:3",
    "main:2.5, main:2",
    "main:0, main:1",
    "other:2, other:1",
    "main:20260101, main:3"
  })
  void suggestsTheNextLowerVersionForAnUnknownOne(String wanted, String meant) {
    assertThat(nearest(wanted, "other:1", "main:3", "main:1", "main:2")).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "main:20260215, main:20260115", // one mistake, the lower of two
    "main:20260117, main:20260115",
    "main:20260114, main:20260115",
    "main:20250331, main:20260331",
    "main:99999999, main:20260402" // higher than all
  })
  void suggestsALongVersionThatIsWrittenAlmostAlike(String wanted, String meant) {
    assertThat(nearest(wanted, "main:20260115", "main:20260331", "main:20260402")).isEqualTo(meant);
  }

  @Test
  void suggestsNoVersionThatIsNothingAlike() {
    assertThat(nearest("main:11111111", "main:20260115", "main:20260331")).isNull();
    assertThat(nearest("billing:1", "main:1")).isNull();
    assertThat(nearest("billing:1")).isNull();
  }

  private static String nearest(String wanted, String... known) {
    MigrationId nearest =
        Suggestion.nearest(
            MigrationId.parse(wanted), Stream.of(known).map(MigrationId::parse).toList());
    return nearest == null ? null : nearest.toString();
  }

  @Test
  void hasNothingToSuggestWithoutNames() {
    assertThat(Suggestion.nearest("up", List.of())).isNull();
  }
}
