package dev.rung.internal.checksum.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.sql.Passwords;
import java.util.List;
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
    assertThat(of(BEFORE, BEFORE.replace("I320", "I255")))
        .containsExactly("up(): literal 320 became 255");
    assertThat(of(BEFORE, BEFORE.replace("a, b", "a, c")))
        .containsExactly("up(): literal \"a, b\" became \"a, c\"");
  }

  @Test
  void tellsAMethodThatIsCalledInsteadOfAnother() {
    assertThat(of(BEFORE, BEFORE.replace("SQLDataType.VARCHAR", "SQLDataType.CHAR")))
        .containsExactly("up(): SQLDataType.VARCHAR became SQLDataType.CHAR");
    assertThat(of(BEFORE, BEFORE.replace("org/jooq/impl/SQL", "my/SQL")))
        .as("what differs only in the package")
        .containsExactly("up(): org/jooq/impl/SQLDataType.VARCHAR became my/SQLDataType.VARCHAR");
  }

  @Test
  void tellsATypeOfJooqThatIsNotNamed() {
    String before = BEFORE.replace("own{00000000000000aa}(S\"a, b\")", "cast Q;(v1)");
    assertThat(of(before, before.replace("cast Q;", "cast Lorg/jooq/Name;")))
        .containsExactly("up(): cast to jOOQ became Name");
    assertThat(of(before, before.replace("cast Q;", "cast [Q;")))
        .containsExactly("up(): cast to jOOQ became jOOQ[]");
  }

  @Test
  void followsWhatAMemberUsesWithoutAName() {
    String after = BEFORE.replace("00aa", "00bb").replace("\"one\"", "\"two\"");
    assertThat(of(BEFORE, after))
        .containsExactly("up(), in a private method: literal \"one\" became \"two\"");
  }

  @Test
  void tellsEachChangeOfAMember() {
    assertThat(of(BEFORE, BEFORE.replace("    return\nmethod up", "    spin\nmethod up")))
        .containsExactly("down(): spin is new");
    assertThat(of(BEFORE, BEFORE.replace("I320", "I1").replace("a, b", "c")))
        .containsExactly("up(): literal 320 became 1, literal \"a, b\" became \"c\"");
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
  void namesNestedClassesAsInSource() {
    String classes =
        """
            class @$S: enum extends java/lang/Enum
            field static C:L@$S;
            class @$S$T: extends java/lang/Object
            method <init>()V
                v1 = get static @$S.C:L@$S;()
                put @.n:I(this, I1)
                return
            """;
    String nested = BEFORE.replace("class ./Helper:", classes.stripIndent() + "class ./Helper:");
    assertThat(of(BEFORE, nested)).containsExactly("class S.T is new", "class S is new");
    assertThat(of(nested, nested.replace("I1)", "I2)")))
        .containsExactly("S.T.constructor: literal 1 became 2");
    assertThat(of(nested, nested.replace("static @$S.C", "static @$S.D")))
        .containsExactly("S.T.constructor: S.C became S.D");
    assertThat(of(nested, nested.replace("put @.n", "put @.m")))
        .containsExactly("S.T.constructor: n became m");
  }

  @Test
  void tellsIdsAndOtherValuesOfTheAnnotationAsAWhole() {
    String of = "@Migration dependsOn: \"main:4\", \"main:5\"\n@Migration retry: \"true\"\n";
    assertThat(of(of, of.replace("main:4", "main:3").replace("true", "false")))
        .containsExactly(
            "@Migration dependsOn: main:4 became main:3", "@Migration retry: true became false");
  }

  @Test
  void tellsLettersAndLeavesEscapedWhatCannotBeSeen() {
    String gross = literal("Gr\\u00f6\\u00dfe\\u0022\\u000a\\ud83d\\ude00");
    assertThat(of(gross, literal("\\u00a0\\u200b\\u0000\\ud83d")))
        .containsExactly(
            "up(): literal \"Gr\u00f6\u00dfe\\\"\\n\ud83d\ude00\" became"
                + " \"\\u00a0\\u200b\\u0000\\ud83d\"");
    assertThat(of(literal("\\u00e4"), literal("a\\u0308")))
        .containsExactly("up(): literal \"\u00e4\" became \"a\u0308\"");
    String name = BEFORE.replace("field name", "field gr\\u00f6\\u00dfe");
    assertThat(of(name, BEFORE))
        .containsExactly("field Helper.gr\u00f6\u00dfe is gone", "field Helper.name is new");
  }

  private static String literal(String text) {
    return BEFORE.replace("a, b", text);
  }

  @Test
  void tellsMembersThatCameOrWent() {
    assertThat(of(BEFORE, BEFORE.replace("field name", "field title")))
        .containsExactly("field Helper.name is gone", "field Helper.title is new");
    assertThat(of(BEFORE, BEFORE)).isEmpty();
  }

  private static List<String> of(String before, String after) {
    return FormDiff.of(before, after, Passwords::mask);
  }
}
