package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The text that is hashed, for sources of the corpus. */
class NormalFormTest {
  private static CompiledClasses classes;
  private static Map<String, Checksum> checksums;

  @BeforeAll
  static void compileTheCorpus() {
    classes =
        Compiler.javac(Jdk.running(), 17, Corpus.classPath()).compile(Corpus.sources("corpus"));
    checksums = Corpus.checksums(classes);
  }

  @Test
  void tellsWhatAMigrationDoes() {
    assertThat(checksums.get("corpus.AddColumn").text())
        .isEqualTo(
            """
            v1
            @Migration version: "1"
            class @: extends java/lang/Object, dev/rung/migration/ReversibleMigration
            method <init>()V
                init java/lang/Object.<init>()V(this)
                return
            method down(Lorg/jooq/DSLContext;)V
                v1 = call Q.dropTable(Ljava/lang/String;)(p0, S"addcolumn")
                v2 = call Q.execute()(v1)
                return
            method up(Lorg/jooq/DSLContext;)V
                v1 = call Q.alterTable(Ljava/lang/String;)(p0, S"customer")
                v2 = static org/jooq/impl/SQLDataType.VARCHAR(I)(I320)
                v3 = call Q.addColumn(Ljava/lang/String;Q;)(v1, S"email", v2)
                v4 = call Q.execute()(v3)
                return
            """);
    assertThat(checksums.get("corpus.AddColumn").value()).matches("v1:[0-9a-f]{64}");
  }

  @Test
  void writesOnlyVariablesThatAnotherBlockNeeds() {
    assertThat(checksums.get("corpus.ConstantLocals").text()).doesNotContain("L1");
    assertThat(checksums.get("corpus.TryFinally").text())
        .contains("method up(Lorg/jooq/DSLContext;)V\n    L1 := I1\n    v1 = call Q.execute")
        .contains("  B2\n    v1 = concat(S\"after \", I L1) catch {any -> B3}\n");
  }

  @Test
  void namesWhatIsOutsideTheScannedPackages() {
    assertThat(checksums.get("corpus.Application").outside())
        .extracting(OutsideReference::toString)
        .containsExactly("app.Pricing.gross", "new app.Pricing");
    assertThat(checksums.get("corpus.GeneratedTable").outside())
        .extracting(OutsideReference::toString)
        .containsExactly(
            "app.generated.Customers.CUSTOMERS",
            "app.generated.Customers.ID",
            "app.generated.Customers.NAME");
    assertThat(checksums.get("corpus.PackageHelper").outside()).isEmpty();
  }

  @Test
  void codeThatCannotBeToldFallsBackWithAWarning() {
    Map<String, byte[]> damaged = new TreeMap<>(classes.byName());
    damaged.put("corpus.Helper", new byte[] {1, 2, 3});
    Checksum checksum =
        Corpus.algorithm().checksum("corpus.SamePackage", CompiledClasses.of(damaged));
    assertThat(checksum.value()).startsWith("v1s:");
    assertThat(checksum.warnings())
        .hasSize(1)
        .allMatch(
            warning ->
                warning.startsWith(
                    "corpus.SamePackage has no normal form, so its checksum depends on how it is"
                        + " compiled: "));
  }

  @Test
  void aMigrationBesideAnotherInOneHolderIsNoPartOfIt() {
    String first = checksums.get("corpus.Holder$First").text();
    assertThat(first).contains("S\"first\"").doesNotContain("S\"second\"");
  }
}
