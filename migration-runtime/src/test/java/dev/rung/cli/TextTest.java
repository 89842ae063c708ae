package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void showsWhatWouldSteerATerminalAsItsCode() {
    assertThat(Text.clean("a\u001b[31mb\nc\u0007\u009bd\u202ee\u2066f\u007f"))
        .isEqualTo("a\\u001b[31mb\\u000ac\\u0007\\u009bd\\u202ee\\u2066f\\u007f");
  }

  @Test
  void leavesOrdinaryTextOfAnyLanguageAsItIs() {
    assertThat(Text.clean("Zeilenumbruch für 顧客 <b>&</b> 🙂"))
        .isEqualTo("Zeilenumbruch für 顧客 <b>&</b> 🙂");
  }

  @Test
  void countsColumnsNotCharacters() {
    assertThat(Text.width("e\u0301")).isEqualTo(1);
    assertThat(Text.width("顧客")).isEqualTo(4);
    assertThat(Text.width("🙂")).isEqualTo(2);
  }

  @Test
  void cutsToTheWidthAndMarksTheCut() {
    assertThat(Text.cut("Add orders", 10, "…")).isEqualTo("Add orders");
    assertThat(Text.cut("Add orders", 9, "…")).isEqualTo("Add orde…");
    assertThat(Text.cut("Add orders", 5, "…")).isEqualTo("Add…");
    assertThat(Text.cut("顧客顧客", 6, "…")).isEqualTo("顧客…");
  }

  @Test
  void wrapsBetweenWords() {
    assertThat(Text.wrap("one two three", 0, 2, 13)).isEqualTo("one two three");
    assertThat(Text.wrap("one two three", 0, 2, 9)).isEqualTo("one two\n  three");
    assertThat(Text.wrap("one two three", 4, 2, 9)).isEqualTo("one\n  two\n  three");
    assertThat(Text.wrap("jdbc:sqlite:shop.db is long", 0, 4, 10))
        .isEqualTo("jdbc:sqlite:shop.db\n    is\n    long");
    assertThat(Text.wrap("", 20, 4, 10)).isEmpty();
  }
}
