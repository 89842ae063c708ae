package dev.rung.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create role shop login password 'hush' valid until 'infinity'",
        "create role shop login PassWord 'hu''sh' valid until 'infinity'",
        "create role shop login password\n  E'hush' valid until 'infinity'",
        "create role shop login password $$hush$$ valid until 'infinity'",
        "create role shop login password $p$hu$$sh$p$ valid until 'infinity'",
        "create role shop login password='hush' valid until 'infinity'"
      })
  void masksThePasswordAlone(String sql) {
    assertThat(Passwords.mask(sql))
        .doesNotContain("hu")
        .endsWith("'***' valid until 'infinity'")
        .startsWith("create role shop login ");
  }

  @Test
  void masksInStringsWithinStrings() {
    assertThat(Passwords.mask("do 'begin execute ''create role r password ''''hush''''''; end'"))
        .isEqualTo("do 'begin execute ''create role r password ''''***''''''; end'");
    assertThat(Passwords.mask("do $$begin execute 'create role r password ''hush'''; end$$"))
        .isEqualTo("do $$begin execute 'create role r password ''***'''; end$$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password 'hush", "password ''hush", "password $$hush", "password $a$hush"})
  void masksWhatWasCut(String end) {
    assertThat(Passwords.mask("create role shop " + end))
        .startsWith("create role shop password '")
        .endsWith("***'" + (end.contains("''") ? "'" : ""))
        .doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into role values ('create user app password ''s3cret''')",
        "do 'begin execute ''create role r password ''''hush''''''; end'",
        "create role r password 'hu''sh' login",
        "create role r password $$hush$$ login",
        "create role r password '' login",
        "create role r password ''hush"
      })
  void masksOnce(String sql) {
    assertThat(Passwords.mask(Passwords.mask(sql))).isEqualTo(Passwords.mask(sql));
  }

  @Test
  void masksAColumnThatIsSet() {
    assertThat(Passwords.mask("update \"users\" set \"password\" = 'hush' where \"id\" = 1"))
        .isEqualTo("update \"users\" set \"password\" = '***' where \"id\" = 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table users (password varchar(80), name text default 'x')",
        "insert into words values ('passwords')",
        "alter role shop password null",
        "comment on column users.password_hash is 'hashed'"
      })
  void leavesOtherTextsAlone(String sql) {
    assertThat(Passwords.mask(sql)).isEqualTo(sql);
  }

  @Test
  void masksAnEmptyOne() {
    assertThat(Passwords.mask("create role r password '' login"))
        .isEqualTo("create role r password ''***''");
    assertThat(Passwords.mask("create role r password ''"))
        .isEqualTo("create role r password '***'");
  }
}
