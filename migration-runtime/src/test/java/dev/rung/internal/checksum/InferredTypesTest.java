package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Where a compiler writes down types that no source names, and what is told of them. */
class InferredTypesTest {
  private static final String UP = "@Override public void up(DSLContext db) {";

  @Test
  void aLambdaIsToldWithoutTheTypesOfJooq() {
    String form =
        Snippet.up(
                """
                var all = new ArrayList<DropViewFinalStep>();
                all.forEach(step -> step.execute());
                """)
            .form();
    assertThat(form)
        .contains("lambda accept:Ljava/util/function/Consumer; T(Ljava/lang/Object;)V static own{")
        .contains("} T(Q;)V()\n")
        .contains("} code static [](Q;)V\n");
  }

  @Test
  void aMethodReferenceIsToldWithoutTheTypeOfItsObject() {
    assertThat(Snippet.up("var step = db.dropView(\"v\"); Runnable run = step::execute;").steps())
        .isEqualTo(
            """
            v1 = call Q.dropView(Ljava/lang/String;)(p0, S"v")
            v2 = lambda run(Q;)Ljava/lang/Runnable; T()V inst Q.execute() T()V(v1)
            return
            """);
  }

  @Test
  void anArrayOfArgumentsIsToldWithoutTheTypeOfItsElements() {
    assertThat(Snippet.up("Arrays.asList(db.commit());").steps())
        .contains("v1 = newarray Q;(I1)\n")
        .contains("v3 = static java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;(v1)\n");
    assertThat(Snippet.up("Arrays.asList(\"a\");").steps())
        .contains("v1 = newarray Ljava/lang/String;(I1)\n");
  }

  @Test
  void aCopyOfAnArrayIsToldWithoutTheTypeOfItsElements() {
    String array =
        "@SafeVarargs static <T extends Query> T[] array(T... all) { return all; }"
            + UP
            + " array(db.commit()).clone(); }";
    assertThat(Snippet.members(array).form()).contains("call [Q;.clone()Ljava/lang/Object;(v3)\n");
  }

  @Test
  void whatALocalClassTakesFromAroundItIsToldWithoutTheTypesOfJooq() {
    String form =
        Snippet.up(
                """
                var step = db.dropView("v");
                class Local { void run() { step.execute(); } }
                new Local().run();
                """)
            .form();
    assertThat(form).contains("}.<init>(L@;Q;)V(this, v1)\n").contains("method <init>(L@;Q;)V\n");
  }

  @Test
  void newerCompilersHandVariablesAlsoToClassesWithinLocalOnes() {
    ClassNode node = Snippet.members("static class N {} " + UP + "}").type("M$N");
    assertThat(ClassPool.mayCapture(node)).isFalse();
    node.fields.add(
        new FieldNode(Opcodes.ACC_SYNTHETIC, "val$step", "Lorg/jooq/Query;", null, null));
    assertThat(ClassPool.mayCapture(node)).isTrue();
  }

  @Test
  void typesThatStandInTheSourceAreTold() {
    String helper = "void use(Query query) {} void use(RowCountQuery query) {}";
    assertThat(Snippet.members(helper + UP + " use(db.dropView(\"v\")); }").form())
        .contains("call @.use(Lorg/jooq/RowCountQuery;)V(this, v1)\n");
    String parent =
        "static class A { A(Field<?> f) {} } static class B extends A { B() { super(null); } }";
    assertThat(Snippet.members(parent + UP + " new B(); }").form())
        .contains("init @$A.<init>(Lorg/jooq/Field;)V(this, null)\n");
    String inherited =
        "static class A { void use(Query query) {} } static class B extends A {}"
            + UP
            + " new B().use(db.commit()); }";
    assertThat(Snippet.members(inherited).form())
        .contains("call @$B.use(Lorg/jooq/Query;)V(v1, v2)\n");
  }

  @Test
  void whatIsInheritedFromJooqIsToldAsJooqs() {
    String form =
        Snippet.members(
                """
                static class T extends TableImpl<Record> { T() { super(DSL.name("t")); } }
                """
                    + UP
                    + " new T().join(\"u\").on(\"1 = 1\"); new T().as(DSL.name(\"x\")); }")
            .form();
    assertThat(form)
        .contains("init org/jooq/impl/TableImpl.<init>(Q;)V(this, v1)\n")
        .contains("call @$T.join(Ljava/lang/String;)Q;(v1, S\"u\")\n")
        .contains("call @$T.as(Q;)Q;(");
  }

  @Test
  void whatIsCalledOnAnObjectOfTheApplicationMayBeInheritedFromJooq() {
    CompiledClasses all =
        Snippet.members(
                """
                static class Tool extends TableImpl<Record> {
                  Tool() { super(DSL.name("t")); }
                  static int fill(DSLContext db) { return 1; }
                }
                """
                    + UP
                    + " Tool.fill(db); new Tool().as(DSL.name(\"x\")); }")
            .classes();
    assertThat(new Snippet(all.only(name -> name.equals("corpus.M"))).form())
        .contains("static @$Tool.fill(Lorg/jooq/DSLContext;)I(p0)\n")
        .contains("call @$Tool.as(Q;)Q;(");
  }

  @Test
  void aTypeOfWhatIsScannedIsAlwaysTold() {
    assertThat(
            Snippet.members(
                    "record Row(int n) {}"
                        + UP
                        + " var all = List.of(new Row(1), new Row(2)); all.get(0); }")
                .form())
        .doesNotContain("Q;");
    assertThat(Snippet.up("Arrays.asList(new Object() {}, this);").steps())
        .contains("newarray Ljava/lang/Object;(I2)\n");
  }
}
