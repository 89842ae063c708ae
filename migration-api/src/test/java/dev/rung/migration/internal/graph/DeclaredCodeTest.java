package dev.rung.migration.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCodeTest {

  @Test
  void findsFilesFromTheRootOfTheClassPath() {
    DeclaredCode code =
        new DeclaredCode(
            List.of("app.Prices", "app.Outer$Nested"),
            List.of("app.Excluded"),
            List.of("a.sql", "sub/b.sql", "/c.sql"));
    assertThat(code.files("app.db.All$One"))
        .containsExactly(
            "app/Prices.class",
            "app/Outer$Nested.class",
            "app/db/a.sql",
            "app/db/sub/b.sql",
            "c.sql");
    assertThat(DeclaredCode.path("One", "a.sql")).isEqualTo("a.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/a", "a.sql", "/sql/v1/a b.sql", "sql/..a", "é.sql"})
  void takesNamesThatAResourceCanHave(String name) {
    assertThat(DeclaredCode.isResourceName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//a", "a/", "a//b", ".", "./a", "../a", "a/../b", "a\\b"})
  void refusesNamesThatNoResourceHas(String name) {
    assertThat(DeclaredCode.isResourceName(name)).isFalse();
  }
}
