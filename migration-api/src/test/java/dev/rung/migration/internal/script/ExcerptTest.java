package dev.rung.migration.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void showsTheFirstLineOnly() {
    assertThat(Excerpt.of("create table t (\n  id int)", Grammar.SQLITE))
        .isEqualTo("create table t (");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Excerpt.of("select " + "x".repeat(100), Grammar.SQLITE))
        .isEqualTo("select " + "x".repeat(53) + " ...");
  }

  @Test
  void masksStringsBesideAPassword() {
    assertThat(Excerpt.of("create role r Password 'geheim' valid until '2027'", Grammar.POSTGRESQL))
        .isEqualTo("create role r Password '***' valid until '***'");
    assertThat(Excerpt.of("alter role r password $$geheim$$", Grammar.POSTGRESQL))
        .isEqualTo("alter role r password '***'");
    assertThat(Excerpt.of("alter role r password E'ge\nheim'", Grammar.POSTGRESQL))
        .isEqualTo("alter role r password '***'");
  }

  @Test
  void showsStringsElsewhere() {
    assertThat(Excerpt.of("insert into t values ('a')", Grammar.SQLITE))
        .isEqualTo("insert into t values ('a')");
  }
}
