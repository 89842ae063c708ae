package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationChecksum;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTextTest {

  private static String render(Look look, String... lines) {
    StringBuilder out = new StringBuilder();
    String text = "v1\n" + String.join("\n", lines) + "\n";
    FormText.render(
        out,
        new MigrationChecksum(
            Samples.id("shop:2"), "com.acme.AddOrders", "v1:9f2c", text, List.of()),
        look);
    return out.toString();
  }

  private static String step(String step) {
    return new FormSteps(new FormNames("com.acme.Outer$AddOrders")).of(step);
  }

  @Test
  void setsClassesAndMembersApart() {
    assertThat(
            render(
                Samples.PLAIN,
                "@Migration dependsOn: \"shop:1\"",
                "@Migration version: \"2\"",
                "class ./Helper: interface extends java/lang/Object",
                "class @: extends java/lang/Object, dev/rung/migration/ReversibleMigration",
                "field static SIZE:I",
                "field static volatile names:[[Ljava/lang/String;",
                "method static <clinit>()V",
                "    return",
                "method <init>()V",
                "    init java/lang/Object.<init>()V(this)",
                "    return",
                "method abstract sum(IJLjava/util/Map$Entry;)[D",
                "class @$Row: record extends java/lang/Record, java/lang/Comparable, java/lang/Runnable",
                "component id:J",
                "{e7d4915ced8aba36} code static (Llocal{1bd4915ced8aba36};)Lorg/jooq/Field;",
                "    if le(L1, I0) -> B1 else B2",
                "  B1",
                "    return",
                "{1bd4915ced8aba36} local class: extends java/lang/Object, java/lang/Runnable",
                "method run()V",
                "    return"))
        .isEqualTo(
            """

              @Migration dependsOn: "shop:1"
              @Migration version: "2"

            interface Helper

            class AddOrders implements ReversibleMigration

              field static SIZE: int
              field static volatile names: String[][]

              static initialiser
                return

              constructor()
                Object.constructor(this)
                return

              abstract sum(int, long, Map.Entry): double[]

            record Row extends Record implements Comparable, Runnable

              component id: long

              {e7d4915c} static (local{1bd4915c}): Field
                if le(L1, 0) -> B1 else B2
               B1:
                return

              {1bd4915c} class without a name implements Runnable

              run()
                return
            """);
  }

  @Test
  void showsOfAResourceTheNameAndTheBeginningOfItsHash() {
    assertThat(
            render(
                Samples.PLAIN,
                "@Migration version: \"2\"",
                "resource \"/sql/a b.sql\" 4a45092ccf992ea92250053a80b931b787924ba61648f420555511b8",
                "resource \"\\u00e9.sql\" 5a45092ccf992ea92250053a80b931b787924ba61648f420555511b8"))
        .isEqualTo(
            """

              @Migration version: "2"
              resource "/sql/a b.sql" 4a45092ccf99
              resource "é.sql" 5a45092ccf99
            """);
  }

  @Test
  void tellsCallsAsInSource() {
    assertThat(step("v3 = call Q.addColumn(Ljava/lang/String;Q;)(v1, S\"email\", v2)"))
        .isEqualTo("v3 = v1.addColumn(\"email\", v2)");
    assertThat(step("v2 = static org/jooq/impl/SQLDataType.VARCHAR(I)(I320)"))
        .isEqualTo("v2 = SQLDataType.VARCHAR(320)");
    assertThat(step("call java/util/List.add(Ljava/lang/Object;)Z(L1, cast java/lang/String(v1))"))
        .isEqualTo("L1.add(cast String(v1))");
    assertThat(step("super @.close()V(this)")).isEqualTo("super.close()");
    assertThat(step("v1 = static own{256369fcb152a98c}(S\"a, (b\", null)"))
        .isEqualTo("v1 = own{256369fc}(\"a, (b\", null)");
    assertThat(step("v1 = call own{256369fcb152a98c}(this)")).isEqualTo("v1 = own{256369fc}(this)");
  }

  @Test
  void tellsObjectsFieldsAndArraysAsInSource() {
    assertThat(step("v2 = init java/lang/Error.<init>(Ljava/lang/String;)V(v1)"))
        .isEqualTo("v2 = new Error(v1)");
    assertThat(step("v2 = init local{256369fcb152a98c}(this, p0)"))
        .isEqualTo("v2 = new local{256369fc}(this, p0)");
    assertThat(step("v1 = get static java/math/BigDecimal.ZERO:Ljava/math/BigDecimal;()"))
        .isEqualTo("v1 = BigDecimal.ZERO");
    assertThat(step("put static @.TRADES:Lorg/jooq/Table;(v2)")).isEqualTo("AddOrders.TRADES = v2");
    assertThat(step("v1 = get static ./Names.ALL:Ljava/util/List;+init{256369fcb152a98c}()"))
        .isEqualTo("v1 = Names.ALL+init{256369fc}");
    assertThat(step("put @.n:I(this, I-1)")).isEqualTo("this.n = -1");
    assertThat(step("v4 = get @.n:I(this)")).isEqualTo("v4 = this.n");
    assertThat(step("v1 = newarray Q;(I2)")).isEqualTo("v1 = new jOOQ[2]");
    assertThat(step("v2 = cast Q;(v1)")).isEqualTo("v2 = cast jOOQ(v1)");
    assertThat(step("v1 = newarray Ljava/lang/String;(I2)")).isEqualTo("v1 = new String[2]");
    assertThat(step("element a = (v1, I0, S\"id\")")).isEqualTo("v1[0] = \"id\"");
    assertThat(step("v5 = element i(v1, L2)")).isEqualTo("v5 = v1[L2]");
  }

  @Test
  void tellsLambdasWithTheCodeBehindThem() {
    assertThat(
            step(
                "v16 = lambda test:Ljava/util/function/Predicate; T(Ljava/lang/Object;)Z static"
                    + " own{b21f7ceeb21f7cee} T(Ljava/lang/String;)Z(p1)"))
        .isEqualTo("v16 = lambda Predicate.test -> own{b21f7cee}(p1)");
    assertThat(
            step(
                "v1 = lambda accept()Ljava/util/function/Consumer; T(Ljava/lang/Object;)V inst"
                    + " @.add(Ljava/lang/String;)V T(Ljava/lang/String;)V()"))
        .isEqualTo("v1 = lambda Consumer.accept -> AddOrders.add()");
    assertThat(
            step(
                "v1 = lambda get()Ljava/util/function/Supplier; T()Ljava/lang/Object; new"
                    + " java/util/ArrayList.<init>()V T()Ljava/util/List;()"))
        .isEqualTo("v1 = lambda Supplier.get -> new ArrayList()");
    assertThat(
            step(
                "v1 = lambda apply()Ljava/util/function/IntFunction; T(I)Ljava/lang/Object;"
                    + " newarray Ljava/lang/String; T(I)[Ljava/lang/String;()"))
        .isEqualTo("v1 = lambda IntFunction.apply -> new String[]");
  }

  @Test
  void tellsLiteralsAsInSourceAndKeepsWhatIsRare() {
    assertThat(step("L1 = imul(I-3, L2)")).isEqualTo("L1 = imul(-3, L2)");
    assertThat(step("v1 = static X.f(JFD)V(J5, F1.5#3fc00000, D-0.0#8000000000000000)"))
        .isEqualTo("v1 = X.f(5L, 1.5f, -0.0)");
    assertThat(step("return S\"a \\u0022b\\u0022\\u000a\\u0009\\u005c\\u00e9\""))
        .isEqualTo("return \"a \\\"b\\\"\\n\\t\\\\é\"");
    assertThat(step("return T[Ljava/lang/String;")).isEqualTo("return String[].class");
    assertThat(step("v1 = call Q.execute()(v0) catch {java/lang/Exception -> B2, any -> B3}"))
        .isEqualTo("v1 = v0.execute() catch {Exception -> B2, any -> B3}");
    assertThat(step("switch com/acme/Kind v1 {BIG -> B1, else B2}"))
        .isEqualTo("switch Kind v1 {BIG -> B1, else B2}");
    assertThat(step("v1 = concat(I L1, S\" trades\")")).isEqualTo("v1 = concat(I L1, \" trades\")");
    assertThat(step("return concat(S\"(\", v1)")).isEqualTo("return concat(\"(\", v1)");
  }

  @Test
  void wrapsLongStepsOnAScreenAndShowsWhatWouldSteerIt() {
    String step =
        "    v1 = call Q.execute(Ljava/lang/String;)(p0, S\"create table customer \\u001b (id"
            + " int not null, name varchar(320))\")";
    String whole =
        "\n  up()\n    v1 = p0.execute(\"create table customer \\u001b (id int not null, name"
            + " varchar(320))\")\n";
    assertThat(render(Samples.PLAIN, "method up()V", step)).isEqualTo(whole);
    assertThat(render(new Look(60, true, false, Symbols.UNICODE), "method up()V", step))
        .isEqualTo(
            """

              up()
                v1 = p0.execute("create table customer \\u001b (id int
                    not null, name varchar(320))")
            """);
  }
}
