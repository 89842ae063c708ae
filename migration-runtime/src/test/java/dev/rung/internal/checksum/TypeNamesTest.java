package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** Names are relative to the migration, so that it can be renamed, and move with what it uses. */
class TypeNamesTest {
  private static final Snippet SNIPPET =
      Snippet.members("static class N {}" + "@Override public void up(DSLContext db) {}");

  @Test
  void whatCountsIsToldFromTheMigrationOn() {
    TypeNames names =
        names("shop/v1/AddTable", "shop.v1.AddTable", "shop.v1.a.Names", "shop.Other");
    assertThat(names.name("shop/v1/AddTable")).isEqualTo("@");
    assertThat(names.name("shop/v1/AddTable$Row")).isEqualTo("@$Row");
    assertThat(names.name("shop/v1/Helper")).isEqualTo("./Helper");
    assertThat(names.name("shop/v1/a/Names")).isEqualTo("./a/Names");
    assertThat(names.name("shop/Other")).isEqualTo("shop/Other");
  }

  @Test
  void whatDoesNotCountIsToldInFull() {
    TypeNames names = names("shop/v1/AddTable", "shop.v1.AddTable");
    assertThat(names.name("shop/v1/a/Generated")).isEqualTo("shop/v1/a/Generated");
    assertThat(names.name("java/util/List")).isEqualTo("java/util/List");
  }

  @Test
  void aMigrationWithoutAPackageHasNothingBelowIt() {
    TypeNames names = names("AddTable", "AddTable");
    assertThat(names.name("Helper")).isEqualTo("./Helper");
    assertThat(names.name("java/util/List")).isEqualTo("java/util/List");
  }

  @Test
  void jooqsTypesAreAlikeWhereTheyAreInferred() {
    TypeNames names = names("shop/v1/AddTable", "shop.v1.AddTable");
    assertThat(names.inferred(Type.getType("Lorg/jooq/Condition;"))).isEqualTo("Q;");
    assertThat(names.inferred(Type.getType("[[Lorg/jooq/Field;"))).isEqualTo("[[Q;");
    assertThat(names.inferred(Type.getType("(ILorg/jooq/Name;Ljava/util/List;)Lorg/jooq/Query;")))
        .isEqualTo("(IQ;Ljava/util/List;)Q;");
    assertThat(names.inferred(Type.getType("Lshop/v1/AddTable;"))).isEqualTo("L@;");
  }

  @Test
  void onlyStepsAndQueriesAreAlikeWhereATypeMayStandInTheSource() {
    TypeNames names = names("shop/v1/AddTable", "shop.v1.AddTable");
    assertThat(names.ofValue(Type.getType("Lorg/jooq/DropViewStep;"))).isEqualTo("Q;");
    assertThat(names.ofValue(Type.getType("[Lorg/jooq/RowCountQuery;"))).isEqualTo("[Q;");
    assertThat(names.ofValue(Type.getType("Lorg/jooq/Field;"))).isEqualTo("Lorg/jooq/Field;");
    assertThat(names.ofValue(Type.getType("Ljava/util/Queue;"))).isEqualTo("Ljava/util/Queue;");
  }

  @Test
  void whatCountsIsNoneOfJooqsTypes() {
    TypeNames names = names("org/jooq/impl/DropView", "org.jooq.Query");
    assertThat(names.inferred(Type.getType("Lorg/jooq/Query;"))).isEqualTo("Lorg/jooq/Query;");
    assertThat(names.ofValue(Type.getType("Lorg/jooq/Query;"))).isEqualTo("Lorg/jooq/Query;");
    assertThat(names.inferred(Type.getType("Lorg/jooq/Name;"))).isEqualTo("Q;");
  }

  private static TypeNames names(String root, String... inScope) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : inScope) {
      classes.put(name, SNIPPET.classes().read("corpus.M$N"));
    }
    ClassBytes counted = CompiledClasses.of(classes);
    Relocation relocation = Relocation.ofThisRuntime();
    Vocabulary vocabulary = Vocabulary.of(counted, relocation);
    return new TypeNames(new Closure(root, new ClassPool(counted), relocation, vocabulary));
  }
}
