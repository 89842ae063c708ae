package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelocationTest {
  @Test
  void takesBackWhatShadingDid() {
    Relocation relocation = Relocation.of("shop/shaded/jooq/", "shop/shaded/rung/");
    assertThat(relocation.canonical("shop/shaded/jooq/impl/DSL")).isEqualTo("org/jooq/impl/DSL");
    assertThat(relocation.canonical("shop/shaded/rung/migration/Sql"))
        .isEqualTo("dev/rung/migration/Sql");
    assertThat(relocation.canonical("shop/Prices")).isEqualTo("shop/Prices");
    assertThat(relocation.isJooq("shop/shaded/jooq/Field")).isTrue();
    assertThat(relocation.isRung("shop/shaded/jooq/Field")).isFalse();
  }

  @Test
  void knowsWhatJooqsMethodsHandFromOneToTheNext() {
    Relocation relocation = Relocation.of("shop/shaded/jooq/", "dev/rung/");
    assertThat(relocation.isStep("shop/shaded/jooq/DropViewFinalStep")).isTrue();
    assertThat(relocation.isStep("shop/shaded/jooq/SelectSeekStep3")).isTrue();
    assertThat(relocation.isStep("shop/shaded/jooq/RowCountQuery")).isTrue();
    assertThat(relocation.isStep("shop/shaded/jooq/Field")).isFalse();
    assertThat(relocation.isStep("shop/shaded/jooq/QueryPart")).isFalse();
    assertThat(relocation.isStep("shop/MigrationStep")).isFalse();
  }

  @Test
  void knowsTheJooqItWasLinkedWith() {
    Relocation relocation = Relocation.ofThisRuntime();
    assertThat(relocation.isJooq("org/jooq/DSLContext")).isTrue();
    assertThat(relocation.isRung("dev/rung/migration/Migration")).isTrue();
    assertThat(relocation.isJooq("java/lang/String")).isFalse();
  }
}
