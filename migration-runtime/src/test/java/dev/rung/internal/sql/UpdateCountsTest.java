package dev.rung.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpdateCountsTest {
  private static final String EXECUTE =
      "v1 = call Q.execute(Ljava/lang/String;)(p0, S\"insert v1\")";

  private static boolean areUsed(String... lines) {
    return UpdateCounts.areUsed(
        "v1\nclass @: extends java/lang/Object\nmethod up(Lorg/jooq/DSLContext;)V\n    "
            + String.join("\n    ", lines)
            + "\n    return\n");
  }

  /** The result of a call that is the second line of a method. */
  private static boolean isUsed(String call) {
    return areUsed("v1 = static a/B.c()I()", "v2 = " + call, "if eq(v2, I7) -> B1 else B2");
  }

  @Test
  void aCountThatNothingUsesIsNone() {
    assertThat(areUsed(EXECUTE)).isFalse();
    assertThat(areUsed(EXECUTE, EXECUTE.replace("v1 =", "v2 ="))).as("in a string").isFalse();
    assertThat(areUsed(EXECUTE, "put @.v1:I(this, I1)")).as("a field of that name").isFalse();
    assertThat(areUsed(EXECUTE + " catch {any -> B1}", "goto B2")).isFalse();
    assertThat(UpdateCounts.areUsed("")).isFalse();
  }

  @Test
  void aCountIsUsedWhereverItIsMentioned() {
    assertThat(areUsed(EXECUTE, "if eq(v1, I7) -> B1 else B2")).isTrue();
    assertThat(areUsed(EXECUTE, "L1 = v1", "goto B1")).isTrue();
    assertThat(areUsed(EXECUTE, "put @.kept:I(this, v1)")).isTrue();
    assertThat(areUsed(EXECUTE, "return v1")).isTrue();
    assertThat(areUsed(EXECUTE, "v2 = call Q.execute(I)(p0, iadd(v1, I1))")).isTrue();
    assertThat(areUsed(EXECUTE.replace("v1 =", "v11 ="), "L1 = v1")).as("another").isFalse();
  }

  @Test
  void aBlockHasValuesOfItsOwn() {
    String other = "  B1\n    v1 = call a/B.c()I()\n    if eq(v1, I1) -> B2 else B3";
    assertThat(UpdateCounts.areUsed("method up()V\n    " + EXECUTE + "\n" + other)).isFalse();
  }

  @Test
  void countsComeFromAllThatExecutes() {
    assertThat(isUsed("call Q.execute()(v1)")).isTrue();
    assertThat(isUsed("call Q.executeBatch()(v1)")).isTrue();
    assertThat(isUsed("call Q.store()(v1)")).isTrue();
    assertThat(isUsed("call Q.update([Q;)(v1, v1)")).isTrue();
    assertThat(isUsed("call Q.rows()(v1)")).isTrue();
    assertThat(isUsed("super org/jooq/impl/UpdatableRecordImpl.store()(this)")).isTrue();
    assertThat(isUsed("call ./tables/TRecord.store()I(v1)")).isTrue();
    assertThat(isUsed("call java/sql/Statement.executeUpdate(Ljava/lang/String;)I(v1)")).isTrue();
    assertThat(isUsed("call java/sql/Statement.getUpdateCount()I(v1)")).isTrue();
    assertThat(isUsed("call lib/Template.update(Ljava/lang/String;)I(v1)")).isTrue();
    assertThat(isUsed("static lib/Tool.fill(Lorg/jooq/DSLContext;)I(p0)")).isTrue();
    assertThat(isUsed("call lib/Tool.fill(Q;)I(v1, p0)")).as("whatever it gets").isTrue();
  }

  @Test
  void countsComeFromNothingElse() {
    assertThat(isUsed("call Q.update(Q;)(p0, v1)")).as("begins a statement").isFalse();
    assertThat(isUsed("call java/util/Map.merge(LK;)Ljava/lang/Object;(v1)")).isFalse();
    assertThat(isUsed("call java/util/List.size()I(v1)")).isFalse();
    assertThat(isUsed("static lib/Tool.column(Lorg/jooq/DSLContext;)Lorg/jooq/Field;(p0)"))
        .isFalse();
    assertThat(isUsed("call lib/Tool.column(Q;)Q;(v1, p0)")).isFalse();
    assertThat(isUsed("call @.limit(Lorg/jooq/DSLContext;)I(this, p0)"))
        .as("its own body tells")
        .isFalse();
  }

  @Test
  void aMethodReferenceCountsWhereItsResultIsTaken() {
    String reference =
        "v1 = lambda %s()Ljava/util/function/X; T(Ljava/lang/Object;)%s inst Q.execute()"
            + " T(Lorg/jooq/Query;)%s()";
    assertThat(areUsed(reference.formatted("accept", "V", "V"))).isFalse();
    assertThat(areUsed(reference.formatted("applyAsInt", "I", "I"))).isTrue();
  }
}
