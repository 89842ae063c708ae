package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ComparisonTest {
  private static final Value X = Value.of("v1", false);
  private static final Value Y = Value.of("v2", false);
  private static final Value SEVEN = Value.constant("I7", 7);
  private static final Value ZERO = Value.constant("I0", 0);
  private static final Value ONE = Value.constant("I1", 1);

  @Test
  void everyConditionAndItsOppositeAreOneRelation() {
    assertThat(told(Opcodes.IF_ICMPLT, X, Y)).isEqualTo("lt(v1, v2)");
    assertThat(told(Opcodes.IF_ICMPGE, X, Y)).isEqualTo("not lt(v1, v2)");
    assertThat(told(Opcodes.IF_ICMPLE, X, Y)).isEqualTo("le(v1, v2)");
    assertThat(told(Opcodes.IF_ICMPGT, X, Y)).isEqualTo("not le(v1, v2)");
    assertThat(told(Opcodes.IF_ACMPNE, X, Y)).isEqualTo("not same(v1, v2)");
  }

  @Test
  void aLiteralStandsOnTheRight() {
    assertThat(told(Opcodes.IF_ICMPEQ, SEVEN, X)).isEqualTo("eq(v1, I7)");
    assertThat(told(Opcodes.IF_ICMPLT, SEVEN, X)).isEqualTo("not le(v1, I7)");
    assertThat(told(Opcodes.IF_ICMPGE, SEVEN, X)).isEqualTo("le(v1, I7)");
    assertThat(told(Opcodes.IF_ICMPLE, SEVEN, X)).isEqualTo("not lt(v1, I7)");
    assertThat(told(Opcodes.IF_ACMPEQ, Value.NULL, X)).isEqualTo("same(v1, null)");
    assertThat(told(Opcodes.IF_ICMPLT, ONE, SEVEN)).isEqualTo("lt(I1, I7)");
  }

  @Test
  void longAndFloatingLiteralsStandOnTheRight() {
    for (String type : List.of("long", "float", "double")) {
      String seven = "7" + type.charAt(0);
      assertThat(form(type, seven + " < x")).as(type).isEqualTo(form(type, "x > " + seven));
      assertThat(form(type, seven + " >= x")).as(type).isEqualTo(form(type, "x <= " + seven));
      assertThat(form(type, seven + " != x")).as(type).isEqualTo(form(type, "x != " + seven));
      assertThat(form(type, "!(" + seven + " > x)"))
          .as(type)
          .isEqualTo(form(type, "!(x < " + seven + ")"));
      assertThat(form(type, seven + " < x")).as(type).isNotEqualTo(form(type, "x >= " + seven));
      assertThat(form(type, seven + " < x")).as(type).isNotEqualTo(form(type, "x < " + seven));
    }
    assertThat(form("double", "!(7d < x)")).isNotEqualTo(form("double", "x <= 7d"));
    assertThat(form("long", "!(7l < x)")).isEqualTo(form("long", "x <= 7l"));
  }

  @Test
  void aNegatedNumberIsNoMirroredComparison() {
    assertThat(told(Opcodes.IFLT, Value.of("ineg(lcmp(v1, J7))", false), ZERO))
        .isEqualTo("not le(lcmp(v1, J7), I0)");
    assertThat(told(Opcodes.IFEQ, Value.of("ineg(dcmpg(v1, v2))", false), ZERO))
        .isEqualTo("eq(dcmpl(v1, v2), I0)");
    assertThat(told(Opcodes.IFLT, Value.of("ineg(v1)", false), ZERO)).isEqualTo("lt(ineg(v1), I0)");
  }

  @Test
  void aBooleanIsComparedWithFalse() {
    assertThat(told(Opcodes.IF_ICMPEQ, Value.truth("v1"), ONE)).isEqualTo("not eq(v1, I0)");
    assertThat(told(Opcodes.IF_ICMPNE, ONE, Value.truth("v1"))).isEqualTo("eq(v1, I0)");
    assertThat(told(Opcodes.IF_ICMPEQ, X, ONE)).isEqualTo("eq(v1, I1)");
    assertThat(told(Opcodes.IF_ICMPLT, Value.truth("v1"), ONE)).isEqualTo("lt(v1, I1)");
  }

  @Test
  void whatIsBooleanIsKnownOfCallsFieldsParametersAndInstanceof() {
    for (String value : List.of("db.equals(db)", "flag", "db instanceof Record", "given")) {
      String plain = form(value);
      assertThat(form(value + " == true")).as(value).isEqualTo(plain);
      assertThat(form(value + " != true")).as(value).isNotEqualTo(plain);
      assertThat(form(value + " != false")).as(value).isEqualTo(plain);
    }
  }

  private static String form(String type, String condition) {
    return Snippet.up(type + " x = db.hashCode(); if (" + condition + ") db.commit();").form();
  }

  private static String form(String condition) {
    return Snippet.members(
            "private boolean flag; { flag = hashCode() > 3; }"
                + "private void run(DSLContext db, boolean given) {"
                + ("if (" + condition + ") db.commit(); }")
                + "@Override public void up(DSLContext db) { run(db, flag); }")
        .form();
  }

  private static String told(int opcode, Value left, Value right) {
    Comparison comparison = Comparison.of(opcode, left, right);
    return (comparison.isNegated() ? "not " : "") + comparison.text();
  }
}
