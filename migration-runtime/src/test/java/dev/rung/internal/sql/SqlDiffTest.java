package dev.rung.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlDiffTest {

  @Test
  void showsWhatWentAndWhatCameBetweenWhatIsEqual() {
    assertThat(
            SqlDiff.of(
                List.of("create table a", "insert one", "drop table b"),
                List.of("create table a", "insert  two\n", "insert three", "drop table b")))
        .containsExactly("- insert one", "+ insert two", "+ insert three");
    assertThat(SqlDiff.of(List.of("a"), List.of("a", "b"))).containsExactly("+ b");
    assertThat(SqlDiff.of(List.of("a", "b"), List.of("b"))).containsExactly("- a");
    assertThat(SqlDiff.of(List.of("a", "a"), List.of("a"))).containsExactly("- a");
  }

  @Test
  void leavesOutWhatBothHaveBetweenTwoChanges() {
    assertThat(
            SqlDiff.of(
                List.of("create index a", "insert one", "insert two", "insert zoe"),
                List.of("create index b", "insert one", "insert two", "insert eve")))
        .containsExactly("- create index a", "- insert zoe", "+ create index b", "+ insert eve");
    assertThat(SqlDiff.of(List.of("a", "b", "c"), List.of("c", "a", "b")))
        .containsExactly("- c", "+ c");
  }

  @Test
  void showsThePlaceInLongStatements() {
    String columns = "c1 int, ".repeat(30);
    assertThat(
            SqlDiff.of(
                List.of("create table t (" + columns + "v varchar(320))"),
                List.of("create table t (" + columns + "v varchar(255))")))
        .containsExactly(
            "- ... int, c1 int, c1 int, c1 int, v varchar(320))",
            "+ ... int, c1 int, c1 int, c1 int, v varchar(255))");
    assertThat(SqlDiff.of(List.of(), List.of("x".repeat(200))))
        .containsExactly("+ " + "x".repeat(110) + "...");
  }

  @Test
  void showsAFewOfMany() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "insert " + i).toList();
    assertThat(SqlDiff.of(many, List.of("nothing")))
        .containsExactly("- insert 0", "- insert 1", "- insert 2", "- and 47 more", "+ nothing");
  }

  @Test
  void showsNoPassword() {
    assertThat(
            SqlDiff.of(
                List.of("create role a password '***'"),
                List.of("create role b password 'hunter2'")))
        .containsExactly("- create role a password '***'", "+ create role b password '***'");
    assertThat(
            SqlDiff.of(
                List.of("create role a password '***'"), List.of("create role a password 'x'")))
        .containsExactly(
            "only where the history keeps less than was sent: a password, or a long text");
  }
}
