package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where exceptions go is told with each step that may throw. */
class HandlersTest {

  @Test
  void theOrderOfTypesWithOneHandlerDecidesNothing() {
    String one = caught("catch (IllegalStateException | ArithmeticException e) { db.commit(); }");
    String other = caught("catch (ArithmeticException | IllegalStateException e) { db.commit(); }");
    assertThat(one)
        .isEqualTo(other)
        .contains(
            "v1 = call Q.execute(Ljava/lang/String;)(p0, S\"a\") catch"
                + " {java/lang/ArithmeticException -> B1, java/lang/IllegalStateException -> B1}");
  }

  @Test
  void theOrderOfHandlersDecidesWhichIsTried() {
    String one =
        caught(
            "catch (IllegalStateException e) { db.commit(); }"
                + " catch (ArithmeticException e) { db.execute(\"b\"); }");
    String other =
        caught(
            "catch (ArithmeticException e) { db.execute(\"b\"); }"
                + " catch (IllegalStateException e) { db.commit(); }");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void aStepThatCannotThrowHasNone() {
    assertThat(
            Snippet.up("int a = 1; try { a = a + 2; } finally { db.execute(\"\" + a); }").steps())
        .doesNotContain("catch");
  }

  private static String caught(String handlers) {
    return Snippet.up("try { db.execute(\"a\"); } " + handlers).steps();
  }
}
