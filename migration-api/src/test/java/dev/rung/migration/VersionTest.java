package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "01, 1",
    "1.0, 1",
    "1_0, 1",
    "1.0.0.0, 1",
    "1.10, 1.10",
    "1_2_3, 1.2.3",
    "1.0.1, 1.0.1",
    "0, 0",
    "000, 0",
    "0.0, 0",
    "0.1, 0.1",
    "007.010, 7.10",
    "20261120074500, 20261120074500",
    "99999999999999999999999999, 99999999999999999999999999"
  })
  void parsesToCanonicalText(String written, String canonical) {
    assertThat(Version.parse(written)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "1.", ".1", "1..2", "1._2", "v1", "1a", "-1", "+1", "1 ", " 1", "1-2", "\u0661"
      })
  void readsNothingElse(String written) {
    assertThat(Version.parse(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "1.0", "1_2", "0.0", ""})
  void refusesTextThatIsNotCanonical(String text) {
    assertThatThrownBy(() -> new Version(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version must be canonical, such as 1.10, but was: '" + text + "'");
  }

  @Test
  void comparesNumbersPartByPart() {
    List<Version> ascending = new ArrayList<>();
    for (String text :
        "0 0.0.1 0.1 0.9 0.10 1 1.0.1 1.1 1.9 1.10 2 9 10 10.1 20261120074500".split(" ", -1)) {
      ascending.add(new Version(text));
    }
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        assertThat(Integer.signum(ascending.get(i).compareTo(ascending.get(j))))
            .as("%s <=> %s", ascending.get(i), ascending.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void agreesWithArithmeticOnRandomVersions() {
    Random random = new Random(1);
    for (int round = 0; round < 5_000; round++) {
      int[] here = parts(random);
      int[] there = parts(random);
      Version a = Version.parse(written(here, random));
      Version b = Version.parse(written(there, random));
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(byArithmetic(here, there));
      assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
      assertThat(Version.parse(a.value())).isEqualTo(a).hasSameHashCodeAs(a);
    }
  }

  private static int[] parts(Random random) {
    return random.ints(1 + random.nextInt(3), 0, 12).toArray();
  }

  private static String written(int[] parts, Random random) {
    StringBuilder text = new StringBuilder();
    for (int part : parts) {
      text.append(text.length() == 0 ? "" : random.nextBoolean() ? "." : "_");
      text.append("0".repeat(random.nextInt(3))).append(part);
    }
    return text.append(random.nextBoolean() ? "" : ".0").toString();
  }

  private static int byArithmetic(int[] here, int[] there) {
    return number(here).compareTo(number(there));
  }

  /** All parts as digits of one number to the base of 100. */
  private static BigInteger number(int[] parts) {
    BigInteger number = BigInteger.ZERO;
    for (int part : Arrays.copyOf(parts, 4)) {
      number = number.multiply(BigInteger.valueOf(100)).add(BigInteger.valueOf(part));
    }
    return number;
  }
}
