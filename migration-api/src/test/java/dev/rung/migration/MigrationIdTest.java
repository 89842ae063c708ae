package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationIdTest {

  @ParameterizedTest
  @CsvSource({"main:1, main:1", "billing:01_0, billing:1", "a:0, a:0", "shop-2:1.10, shop-2:1.10"})
  void readsModuleAndVersion(String written, String canonical) {
    assertThat(MigrationId.parse(written)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", ":1", "main:", "main", "Main:1", "main:x", "main:1:2", "main: 1"})
  void readsNothingElse(String written) {
    assertThat(MigrationId.parse(written)).isNull();
  }

  @Test
  void knowsModuleNames() {
    assertThat(List.of("a", "billing", "a1", "a-b-", "x".repeat(63)))
        .allMatch(MigrationId::isModuleName);
    assertThat(List.of("", "1a", "-a", "A", "a_b", "a.b", "\u00e4", "x".repeat(64)))
        .noneMatch(MigrationId::isModuleName);
  }

  @Test
  void refusesABadModuleName() {
    assertThatThrownBy(() -> new MigrationId("Shop", new Version("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no module name: 'Shop'");
  }

  @Test
  void sortsByModuleThenVersion() {
    TreeSet<MigrationId> sorted = new TreeSet<>();
    for (String text : List.of("b:1", "a:10", "a:9", "b:0.1", "a-b:1", "a:9.0")) {
      sorted.add(MigrationId.parse(text));
    }
    assertThat(sorted)
        .extracting(MigrationId::toString)
        .containsExactly("a:9", "a:10", "a-b:1", "b:0.1", "b:1");
  }

  @Test
  void isEqualByModuleAndVersion() {
    assertThat(MigrationId.parse("a:1.0"))
        .isEqualTo(MigrationId.parse("a:1"))
        .hasSameHashCodeAs(MigrationId.parse("a:1"))
        .isNotEqualTo(MigrationId.parse("a:2"))
        .isNotEqualTo(MigrationId.parse("b:1"))
        .isNotEqualTo("a:1");
  }
}
