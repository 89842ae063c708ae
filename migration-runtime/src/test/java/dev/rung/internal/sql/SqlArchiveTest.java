package dev.rung.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlArchiveTest {

  @Test
  void shortTextsAreKeptAsTheyAre() throws Exception {
    List<String> statements = List.of("create table \"Grüße\" (v int)", "", "drop\ntable t");
    byte[] packed = SqlArchive.pack(statements);
    assertThat(new String(packed, StandardCharsets.UTF_8))
        .isEqualTo("create table \"Grüße\" (v int)\0\0drop\ntable t\0");
    assertThat(SqlArchive.unpack(packed)).isEqualTo(statements);
    assertThat(SqlArchive.unpack(SqlArchive.pack(List.of()))).isEmpty();
  }

  @Test
  void longTextsAreCompressed() throws Exception {
    List<String> statements =
        IntStream.range(0, 200).mapToObj(i -> "insert into t values (" + i + ")").toList();
    byte[] packed = SqlArchive.pack(statements);
    assertThat(packed).hasSizeLessThan(1_500);
    assertThat(SqlArchive.unpack(packed)).isEqualTo(statements);
  }

  @Test
  void veryLongTextsAreCut() throws Exception {
    List<String> statements =
        List.of("x".repeat(70_000), "insert into t values (1)", "insert into t values (2)");
    List<String> kept = SqlArchive.unpack(SqlArchive.pack(statements));
    assertThat(kept).hasSize(2);
    assertThat(kept.get(0)).hasSize(65_539).endsWith("x...");
    assertThat(kept.get(1)).isEqualTo("... and 2 more");
  }

  @Test
  void passwordsAreMasked() throws Exception {
    byte[] packed =
        SqlArchive.pack(List.of("create role shop login PassWord 'hunter''2'", "select password"));
    assertThat(SqlArchive.unpack(packed))
        .containsExactly("create role shop login PassWord '***'", "select password");
  }
}
