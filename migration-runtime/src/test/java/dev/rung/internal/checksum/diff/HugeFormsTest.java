package dev.rung.internal.checksum.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comparing generated code costs no more than a reader would wait for. */
class HugeFormsTest {
  private static List<String> compare(String before, String after) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> FormDiff.of(up(before), up(after), text -> text));
  }

  private static String up(String steps) {
    return "v1\nclass @: extends java/lang/Object\nmethod up(Lorg/jooq/DSLContext;)V\n" + steps;
  }

  private static String steps(int from, int to, IntFunction<String> step) {
    return IntStream.range(from, to)
        .mapToObj(step)
        .map(line -> "    " + line + "\n")
        .collect(Collectors.joining());
  }

  private static String execute(int n) {
    return "v" + n + " = call Q.execute(Ljava/lang/String;)(p0, S\"insert " + n + "\")";
  }

  @Test
  void aStatementMoreAmongThousands() {
    String all = steps(1, 5_000, HugeFormsTest::execute);
    String more =
        steps(1, 2_500, HugeFormsTest::execute)
            + execute(9_999).indent(4)
            + steps(2_500, 5_000, n -> execute(n).replaceFirst("v\\d+", "v" + (n + 1)));
    assertThat(compare(all, more)).containsExactly("up(): execute(\"insert 9999\") is new");
  }

  @Test
  void thousandsThatAllChanged() {
    String all = steps(1, 5_000, HugeFormsTest::execute);
    assertThat(compare(all, all.replace("insert ", "insert x"))).containsExactly("up()");
  }

  @Test
  void aCallMoreInAChainOfThousands() {
    IntFunction<String> link = n -> "v" + (n + 1) + " = call Q.column(I)(v" + n + ", I" + n + ")";
    String chain = "    v1 = call Q.createTable(Ljava/lang/String;)(p0, S\"t\")\n";
    String more = steps(1, 4_000, link) + "    v4001 = call Q.primaryKey()(v4000)\n";
    assertThat(compare(chain + steps(1, 4_000, link), chain + more))
        .containsExactly("up(): primaryKey() is new");
  }

  @Test
  void valuesDeepWithinOthers() {
    IntFunction<String> wrapped =
        n -> "v" + (n + 1) + " = static ./H.f(I)Ljava/lang/Object;(v" + n + ")";
    String deep = "    v1 = static ./H.g(I)Ljava/lang/Object;(I1)\n" + steps(1, 5_000, wrapped);
    assertThat(compare(deep, deep.replace("(I1)", "(I2)")))
        .containsExactly("up(): literal 1 became 2");
  }
}
