package dev.rung.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTraceTest {

  private static SentSql sent(String... statements) {
    SqlTrace trace = new SqlTrace();
    List.of(statements).forEach(trace::add);
    return trace.end("sqlite");
  }

  @Test
  void theFingerprintIsPinned() {
    assertThat(sent("create table a (v int)", "drop table b").fingerprint())
        .isEqualTo("s1:sqlite:934ae4132b32e356d955b0a019619cc988ba7a306187882d0d8712f9dd85f08d");
    assertThat(sent().incomplete())
        .as("what it does is elsewhere")
        .isEqualTo("it sends no statement");
  }

  @Test
  void everyCharacterTheOrderAndTheBordersCount() {
    assertThat(List.of(sent("ab", "c"), sent("a", "bc"), sent("c", "ab"), sent("abc"), sent("Abc")))
        .extracting(SentSql::fingerprint)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeToldByStatementsHasNoFingerprint() {
    SqlTrace trace = new SqlTrace();
    trace.add("create table a (v int)");
    trace.incomplete("it reads rows");
    trace.incomplete("a statement of it failed");
    trace.add("drop table a");
    assertThat(trace.end("sqlite")).isEqualTo(new SentSql("", List.of(), "it reads rows"));
  }

  @Test
  void aZeroByteWouldBlurTheBorders() {
    assertThat(sent("a\0b").incomplete()).isEqualTo("it sends a zero byte");
  }

  @Test
  void moreThanAMillionCharactersAreNotFollowed() {
    String half = "x".repeat(600_000);
    assertThat(sent(half).isComplete()).isTrue();
    assertThat(sent(half, half).incomplete())
        .isEqualTo("it sends more than a million characters of SQL");
  }

  @Test
  void thereIsAFingerprintOrAReasonWhyNot() {
    assertThatThrownBy(() -> new SentSql("", List.of(), ""))
        .hasMessage("either a fingerprint or a reason why there is none");
  }
}
