package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told once for all migrations, and what is not. */
final class VocabularyTest {
  private static final Relocation RELOCATION = Relocation.ofThisRuntime();

  @Test
  void namesOfThePlatformAndJooqAreTheSameForAll() {
    Vocabulary vocabulary = vocabulary();
    assertThat(vocabulary.name("java/util/List")).isEqualTo("java/util/List");
    assertThat(vocabulary.name("org/jooq/impl/DSL")).isEqualTo("org/jooq/impl/DSL");
    assertThat(vocabulary.name("shop/Prices")).isNull();
  }

  @Test
  void aClassThatCountsIsToldByEachMigration() {
    Vocabulary vocabulary = vocabulary("org.jooq.impl.DSL");
    assertThat(vocabulary.name("org/jooq/impl/DSL")).isNull();
    vocabulary.keep("org/jooq/impl/DSL", "name", "(Ljava/lang/String;)V", true, "told");
    assertThat(vocabulary.method("org/jooq/impl/DSL", "name", "(Ljava/lang/String;)V", true))
        .isNull();
  }

  @Test
  void aMethodIsKeptOnlyWhereNothingElseOccursInIt() {
    Vocabulary vocabulary = vocabulary();
    vocabulary.keep("java/util/List", "add", "(Ljava/lang/Object;)Z", false, "told");
    assertThat(vocabulary.method("java/util/List", "add", "(Ljava/lang/Object;)Z", false))
        .isEqualTo("told");
    assertThat(vocabulary.method("java/util/List", "add", "(Ljava/lang/Object;)Z", true)).isNull();

    vocabulary.keep("java/util/List", "of", "([Lshop/Price;)V", true, "told");
    assertThat(vocabulary.method("java/util/List", "of", "([Lshop/Price;)V", true)).isNull();
    vocabulary.keep("shop/Prices", "sum", "()I", true, "told");
    assertThat(vocabulary.method("shop/Prices", "sum", "()I", true)).isNull();
  }

  @Test
  void codeOfJooqItselfSharesNothing() {
    Vocabulary shared = vocabulary();
    assertThat(shared.forCode("shop/v1/AddTable")).isSameAs(shared);
    assertThat(shared.forCode("org/jooq/impl/Tools").name("java/util/List")).isNull();
  }

  @Test
  void aSignatureSaysHowManyArgumentsAndWhatComesBack() {
    Vocabulary.Signature known = vocabulary().signature("(IJ[Ljava/lang/String;)Lorg/jooq/Query;");
    assertThat(known.arguments()).isEqualTo(3);
    assertThat(known.resultName()).isEqualTo("Q;");
    assertThat(vocabulary().signature("()Lorg/jooq/Name;").resultName())
        .isEqualTo("Lorg/jooq/Name;");
    assertThat(vocabulary().signature("()Lshop/Price;").resultName()).isNull();
    assertThat(vocabulary().signature("()J").resultName()).isNull();
  }

  private static Vocabulary vocabulary(String... counted) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : counted) {
      classes.put(name, new byte[0]);
    }
    return Vocabulary.of(CompiledClasses.of(classes), RELOCATION);
  }
}
