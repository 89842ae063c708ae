package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h:5432/shop?user=u&password=p, jdbc:postgresql://h:5432/shop, h:5432/shop",
    "jdbc:postgresql://u:p@h/shop, jdbc:postgresql://h/shop, h/shop",
    "jdbc:postgresql://u:p@ss@h/shop;password=p, jdbc:postgresql://h/shop, h/shop",
    "jdbc:postgresql:shop, jdbc:postgresql:shop, jdbc:postgresql:shop",
    "jdbc:sqlite:/data/a@b.db?password=p, jdbc:sqlite:/data/a@b.db, jdbc:sqlite:/data/a@b.db"
  })
  void showsNoLoginAndNoOptions(String url, String shown, String place) {
    assertThat(SafeUrl.show(url)).isEqualTo(shown);
    assertThat(SafeUrl.place(url)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite::memory:?foreign_keys=on",
        "jdbc:sqlite:file::memory:",
        "jdbc:sqlite:file:a?mode=memory"
      })
  void knowsPrivateMemoryDatabases(String url) {
    assertThat(SqliteUrl.isPrivateMemory(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:a.db",
        "jdbc:sqlite:file:a.db?foreign_keys=on",
        "jdbc:sqlite:file::memory:?cache=shared",
        "jdbc:sqlite:file:a?mode=memory&cache=shared",
        "jdbc:postgresql://h/:memory:"
      })
  void othersAreShared(String url) {
    assertThat(SqliteUrl.isPrivateMemory(url)).isFalse();
  }
}
