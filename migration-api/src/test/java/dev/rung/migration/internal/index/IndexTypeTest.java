package dev.rung.migration.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTypeTest {
  private static final IndexEntry ORDERS = entry("shop:1", "com.acme.shop.AddOrders");
  private static final IndexEntry TAXES = entry("shop:2", "com.acme.shop.taxes.All$AddTaxes");
  private static final IndexEntry USERS = entry("identity-core:1", "com.acme.identity.AddUsers");

  @Test
  void isOneForEachModuleWithThePackageThatItsMigrationsShare() {
    List<IndexType> types =
        IndexType.of(new MigrationIndex(List.of(ORDERS, USERS, TAXES), List.of()));

    assertThat(types)
        .extracting(IndexType::root)
        .containsExactly("com.acme.identity", "com.acme.shop");
    assertThat(types.get(0).name()).matches("identity_core_[0-9a-f]{8}");
    assertThat(types.get(1).name()).matches("shop_[0-9a-f]{8}");
    assertThat(types.get(1).entries()).containsExactly(ORDERS, TAXES);
  }

  @Test
  void tellsModulesOfOneNameInTwoJarsApart() {
    assertThat(typeOf(ORDERS).name()).isNotEqualTo(typeOf(TAXES).name());
  }

  @Test
  void sharesNoPackageWhereOnlyTheLettersAreTheSame() {
    assertThat(typeOf(ORDERS, entry("shop:3", "com.acme.shopping.AddCarts")).root())
        .isEqualTo("com.acme");
    assertThat(typeOf(ORDERS, entry("shop:3", "Unnamed")).root()).isEmpty();
  }

  @Test
  void isReadBackFromItsTexts() {
    assertThat(IndexType.read(typeOf(ORDERS, TAXES).texts())).isEqualTo(typeOf(ORDERS, TAXES));
  }

  @Test
  void readsNothingFromAnEmptiedTypeOrOneOfAnotherForm() {
    assertThat(IndexType.read(List.of())).isNull();
    assertThat(IndexType.read(List.of("# rung-index 2\nX"))).isNull();
  }

  private static IndexType typeOf(IndexEntry... entries) {
    return IndexType.of(new MigrationIndex(List.of(entries), List.of())).get(0);
  }

  private static IndexEntry entry(String id, String className) {
    return new IndexEntry(id, className, true, false, true, false, List.of(), "");
  }
}
