package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cast is a step of its own, but for those that come and go with jOOQ's generics. */
class CastsTest {

  @Test
  void aCastHasItsPlaceInTimeWhetherItsValueIsUsedOrNot() {
    assertThat(
            Snippet.up("Object o = db.fetchValue(\"q\"); String s = (String) o; o.hashCode();")
                .steps())
        .isEqualTo(
            """
            v1 = call Q.fetchValue(Ljava/lang/String;)(p0, S"q")
            v2 = cast Ljava/lang/String;(v1)
            v3 = call java/lang/Object.hashCode()I(v1)
            return
            """);
  }

  @Test
  void aCastOfWhatIsOfThatClassAnywayIsNone() {
    assertThat(Snippet.up("Object o = \"a\".trim(); String s = (String) o; s.length();").steps())
        .isEqualTo(
            """
            v1 = call java/lang/String.trim()Ljava/lang/String;(S"a")
            v2 = call java/lang/String.length()I(v1)
            return
            """);
  }

  @Test
  void aCastOfWhatALoopWritesLaterIsTold() {
    assertThat(
            Snippet.up(
                    """
                    Object o = "a".trim();
                    for (int i = 0; i < 3; i++) { String s = (String) o; o = db.fetchValue("q"); }
                    """)
                .steps())
        .contains("cast Ljava/lang/String;(");
  }

  @Test
  void aCastOfAParameterThatIsWrittenOnOneWayIsTold() {
    assertThat(
            Snippet.members(
                    """
                    void use(Object o, boolean b) {
                      if (b) { o = "a".trim(); }
                      String s = (String) o;
                    }
                    @Override public void up(DSLContext db) { use(db, true); }
                    """)
                .form())
        .contains("cast Ljava/lang/String;(");
  }

  @Test
  void aCastThatChoosesAnOverloadOfJooqIsTold() {
    assertThat(Snippet.up("Object o = db; DSL.field((Name) o); DSL.field((SQL) o);").steps())
        .isEqualTo(
            """
            v1 = cast Lorg/jooq/Name;(p0)
            v2 = static org/jooq/impl/DSL.field(Q;)(v1)
            v3 = cast Lorg/jooq/SQL;(p0)
            v4 = static org/jooq/impl/DSL.field(Q;)(v3)
            return
            """);
  }

  @Test
  void aCastFromOneTypeOfJooqToAnotherRightAfterACallIsNotTold() {
    assertThat(Snippet.up("Record1<String> r = db.select(DSL.inline(\"a\")).fetchOne();").steps())
        .isEqualTo(
            """
            v1 = static org/jooq/impl/DSL.inline(Ljava/lang/String;)(S"a")
            v2 = call Q.select(Q;)(p0, v1)
            v3 = call Q.fetchOne()(v2)
            return
            """);
  }

  @Test
  void stepsAndQueriesOfJooqAreOneTypeToACast() {
    assertThat(
            Snippet.up("var all = new ArrayList<Query>(); ((RowCountQuery) all.get(0)).execute();")
                .steps())
        .isEqualTo(
            Snippet.up("var all = new ArrayList<DropViewFinalStep>(); all.get(0).execute();")
                .steps())
        .contains("v3 = cast Q;(v2)\n");
    assertThat(Snippet.up("var all = new ArrayList<Name>(); all.get(0).empty();").steps())
        .contains("cast Lorg/jooq/Name;(v2)\n");
  }

  @Test
  void aCastToAnArrayOfStepsIsOneToo() {
    assertThat(
            Snippet.up("var all = new ArrayList<Query>(); db.batch(all.toArray(new Query[0]));")
                .steps())
        .contains("v2 = newarray Q;(I0)\n")
        .contains("v4 = cast [Q;(v3)\n");
  }

  @Test
  void aCastOfWhatIsAStepAnywayIsNone() {
    assertThat(Snippet.up("var all = db.commit(); ((RowCountQuery) all).execute();").steps())
        .isEqualTo(Snippet.up("db.commit().execute();").steps());
  }

  @Test
  void aVariableOfATypeIsCastOnlyWhereThatIsNoneOfJooqs() {
    String query = "<T extends Query> T same(T t) { return t; }";
    String up = "@Override public void up(DSLContext db) { same(db.dropView(\"v\")).execute(); }";
    assertThat(Snippet.members(query + up).form()).doesNotContain("cast");
    String any = query.replace(" extends Query", "");
    assertThat(Snippet.members(any + up).form()).contains("cast Q;(v2)\n");
    String part = query.replace("Query", "QueryPart") + up.replace("db.dropView", "DSL.name");
    assertThat(Snippet.members(part.replace("execute", "empty")).form())
        .as("names are none of the types that change")
        .contains("cast Lorg/jooq/Name;(v2)\n");
  }

  @Test
  void whereNullIsHandedToJooqTheParameterTellsTheOverload() {
    String steps =
        Snippet.up(
                """
                db.render((QueryPart) null);
                Select<?> none = null;
                DSL.field((Condition) null);
                DSL.exists(none);
                """)
            .steps();
    assertThat(steps)
        .isEqualTo(
            """
            v1 = call Q.render(Lorg/jooq/QueryPart;)(p0, null)
            v2 = static org/jooq/impl/DSL.field(Lorg/jooq/Condition;)(null)
            v3 = static org/jooq/impl/DSL.exists(Lorg/jooq/Select;)(null)
            return
            """);
  }
}
