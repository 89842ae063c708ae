package dev.rung.migration.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void takesTheFirstOfEquallyNearNames() {
    assertThat(Suggestion.nearest("main:3", List.of("main:1", "main:2"))).isEqualTo("main:1");
  }

  @Test
  void hasNothingToSuggestWithoutNames() {
    assertThat(Suggestion.nearest("up", List.of())).isNull();
  }
}
