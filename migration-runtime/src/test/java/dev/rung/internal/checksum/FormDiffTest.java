package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormDiffTest {
  private static final String BEFORE =
      """
      v1
      @Migration version: "1"
      class @: extends java/lang/Object
      method down(Lorg/jooq/DSLContext;)V
          return
      method up(Lorg/jooq/DSLContext;)V
          v1 = static org/jooq/impl/SQLDataType.VARCHAR(I)(I320)
          v2 = own{00000000000000aa}(S"a, b")
          return
      class ./Helper: extends java/lang/Object
      field name:Ljava/lang/String;
      {00000000000000aa} code (Ljava/lang/String;)V
          call java/io/PrintStream.println(Ljava/lang/String;)V(p0, S"one")
          return
      """;

  @Test
  void tellsALiteralThatChanged() {
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("I320", "I255")))
        .containsExactly("up(): literal 320 became 255");
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("a, b", "a, c")))
        .containsExactly("up(): literal \"a, b\" became \"a, c\"");
  }

  @Test
  void tellsAMethodThatIsCalledInsteadOfAnother() {
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("SQLDataType.VARCHAR", "SQLDataType.CHAR")))
        .containsExactly(
            "up(): org/jooq/impl/SQLDataType.VARCHAR became org/jooq/impl/SQLDataType.CHAR");
  }

  @Test
  void followsWhatAMemberUsesWithoutAName() {
    String after = BEFORE.replace("00aa", "00bb").replace("\"one\"", "\"two\"");
    assertThat(FormDiff.of(BEFORE, after)).containsExactly("up(): literal \"one\" became \"two\"");
  }

  @Test
  void tellsOnlyTheMemberWhenMoreChanged() {
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("    return\nmethod up", "    spin\nmethod up")))
        .containsExactly("down(): return became spin");
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("I320", "I1").replace("a, b", "c")))
        .containsExactly("up()");
  }

  @Test
  void knowsWhetherUpAloneAccountsForWhatDiffers() {
    String up = BEFORE.replace("I320", "I1");
    assertThat(FormDiff.onlyUp(BEFORE, up)).isTrue();
    assertThat(FormDiff.onlyUp(BEFORE, BEFORE)).as("nothing differs").isFalse();
    assertThat(FormDiff.onlyUp(BEFORE, up.replace("    return\nmethod up", "    spin\nmethod up")))
        .as("down() too")
        .isFalse();
    assertThat(FormDiff.onlyUp(BEFORE, BEFORE.replace("field name", "field title")))
        .as("down() may use it")
        .isFalse();
  }

  @Test
  void withoutAWayBackOrACheckAllButTheDeclarationIsOfUp() {
    String text = "class @: Object\nfield name: S\nmethod up(Q;)V\n    return\n";
    assertThat(FormDiff.onlyUp(text, text.replace("field name", "field title"))).isTrue();
    assertThat(FormDiff.onlyUp(text, text.replace("Object", "Base"))).isFalse();
    String verify = text + "method verify(Q;)V\n    return\n";
    assertThat(FormDiff.onlyUp(text, verify)).as("a check came").isFalse();
    assertThat(FormDiff.onlyUp(verify, verify.replace("field name", "field title"))).isFalse();
    String annotated = "@Migration: retry=true\n" + text;
    assertThat(FormDiff.onlyUp(annotated, annotated.replace("true", "false"))).isFalse();
  }

  @Test
  void tellsMembersThatCameOrWent() {
    assertThat(FormDiff.of(BEFORE, BEFORE.replace("field name", "field title")))
        .containsExactly("Helper.name is gone", "Helper.title is new");
    assertThat(FormDiff.of(BEFORE, BEFORE)).isEmpty();
  }
}
