package dev.rung.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void comparesMediansWithTheFirstContestant() {
    String rows =
        Table.rows(
            Scenario.STATUS,
            Map.of(
                Contestant.JDBC, List.of(sample(300), sample(100), sample(200)),
                Contestant.RUNG, List.of(sample(500), sample(900), sample(300))));
    assertThat(rows.lines())
        .containsExactly(
            "| status | raw JDBC | 200 | 1.00 |  | 40 | 30 | 2 | 1 |",
            "| status | Rung | 500 | 2.50 | 4.0 | 40 | 30 | 2 | 1 |");
  }

  @Test
  void comparesCompilingWithJavacAlone() {
    String rows =
        Table.compiling(
            Map.of(
                Compiling.JAVAC, List.of(sample(100), sample(200), sample(300)),
                Compiling.JAVAC_WITH_RUNG, List.of(sample(210))));
    assertThat(rows.lines())
        .containsExactly(
            "| javac | 200 | 1.00 | 40 | 1.00 |  |",
            "| javac with Rung's processor | 210 | 1.05 | 40 | 1.00 | 1.1 |");
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddle() {
    List<Sample> samples = List.of(sample(4), sample(1), sample(2), sample(100));
    assertThat(Table.median(samples, Sample::nanos)).isEqualTo(3e6);
  }

  @Test
  void findsTheSampleAmongOtherOutput() {
    Sample sample = new Sample(123_456_789, 40, 30, 2048, 1024);
    assertThat(Sample.parse("a banner\n" + sample.line() + "\n")).isEqualTo(sample);
  }

  private static Sample sample(int millis) {
    return new Sample(millis * 1_000_000L, 40, 30, 2048, 1024);
  }
}
