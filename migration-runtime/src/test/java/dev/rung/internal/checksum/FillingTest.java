package dev.rung.internal.checksum;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FillingTest {

  @Test
  void anElementThatIsAsItWasMadeIsNotSet() {
    assertThat(steps("new int[] {0, 7, 0}"))
        .isEqualTo("v1 = newarray I(I3)\nelement i = (v1, I1, I7)\nreturn");
    assertThat(steps("new boolean[] {false, true}"))
        .isEqualTo("v1 = newarray Z(I2)\nelement b = (v1, I1, I1)\nreturn");
    assertThat(steps("new long[] {0L}")).isEqualTo("v1 = newarray J(I1)\nreturn");
    assertThat(steps("new String[] {null, \"a\"}"))
        .isEqualTo("v1 = newarray Ljava/lang/String;(I2)\nelement a = (v1, I1, S\"a\")\nreturn");
  }

  @Test
  void aNegativeZeroIsSet() {
    assertThat(steps("new double[] {0.0, -0.0}"))
        .isEqualTo("v1 = newarray D(I2)\nelement d = (v1, I1, D-0.0#8000000000000000)\nreturn");
    assertThat(steps("new float[] {-0f, 0f}"))
        .isEqualTo("v1 = newarray F(I2)\nelement f = (v1, I0, F-0.0#80000000)\nreturn");
  }

  @Test
  void anArrayInAnArrayIsFilledByItself() {
    assertThat(steps("new int[][] {{0, 1}, null, {0}}"))
        .isEqualTo(
            """
            v1 = newarray [I(I3)
            v2 = newarray I(I2)
            element i = (v2, I1, I1)
            element a = (v1, I0, v2)
            v3 = newarray I(I1)
            element a = (v1, I2, v3)
            return""");
  }

  @Test
  void itIsFilledBeyondAnElementThatIsChosen() {
    assertThat(Snippet.up("Object[] a = {db == null ? 1 : 2, null}; a.clone();").steps())
        .containsOnlyOnce("element a = ")
        .contains("element a = (s1, s2, v1)\n");
  }

  @Test
  void whatIsSetAfterwardsIsToldForItMayHaveBeenAnother() {
    assertThat(Snippet.up("int[] a = {5}; a[0] = 0; a.clone();").steps())
        .contains("element i = (v1, I0, I5)\nelement i = (v1, I0, I0)\n");
    assertThat(Snippet.up("int[] a = new int[1]; a[0] = 0; a.clone();").steps())
        .contains("element i = (v1, I0, I0)\n");
  }

  @Test
  void whatIsSetInTheMidstOfAnExpressionIsToldAsWell() {
    assertThat(
            Snippet.up(
                    """
                    int[] a;
                    java.util.Arrays.fill(a = new int[1],
                        switch (db.hashCode()) { default -> { a[0] = 5; a[0] = 0; yield 1; } });
                    """)
                .steps())
        .contains("element i = (L1, I0, I5)\nelement i = (L1, I0, I0)\n");
  }

  /** The steps of an initialiser, without the call that the array is made for. */
  private static String steps(String array) {
    String steps = Snippet.up("var a = " + array + "; a.clone();").steps();
    return steps.lines().filter(line -> !line.contains("clone")).collect(joining("\n"));
  }
}
