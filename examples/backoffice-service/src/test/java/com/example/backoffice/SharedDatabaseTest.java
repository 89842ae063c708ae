package com.example.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.backoffice.TestDatabase.Product;
import com.example.shop.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shop and back office on one database, each with the same two jars of migrations. */
class SharedDatabaseTest {
  private static final List<String> IDS =
      List.of("billing:1", "billing:2", "billing:3", "identity:1", "identity:2");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void servicesThatStartTogetherApplyEachMigrationOnce(Product product) throws Exception {
    for (int round = 1; round <= 3; round++) {
      try (TestDatabase database = TestDatabase.create(product, directory);
          Service shop = Service.start(Shop.class, directory, database.url());
          Service backoffice = Service.start(Backoffice.class, directory, database.url())) {
        assertThat(Stream.concat(applied(shop), applied(backoffice)))
            .as("round %d", round)
            .containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(database.history()).containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(database.journal())
            .containsExactlyInAnyOrderElementsOf(
                IDS.stream().map(id -> id + " SUCCEEDED").toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSecondServiceFindsEverythingDone(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(run(Shop.class, database))
          .containsExactly(
              "shop: applied identity:1",
              "shop: applied billing:1",
              "shop: applied billing:2",
              "shop: applied identity:2",
              "shop: applied billing:3",
              "shop: invoices in all: 1");
      assertThat(run(Backoffice.class, database))
          .containsExactly("backoffice: collected 1 now, 12.50 in all");
      assertThat(run(Shop.class, database)).containsExactly("shop: invoices in all: 2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServiceWithoutTheJarOfBillingLeavesItsHistoryAlone(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      run(Backoffice.class, database);
      try (Service shop =
          Service.startWithout(
              "billing-migrations", ShopBeforeBilling.class, directory, database.url())) {
        assertThat(shop.lines())
            .containsExactly(
                "applied here: 0",
                "identity:1 APPLIED",
                "billing:1 FOREIGN",
                "billing:2 FOREIGN",
                "identity:2 APPLIED",
                "billing:3 FOREIGN",
                "problems: []");
      }
      assertThat(database.history()).containsExactlyInAnyOrderElementsOf(IDS);
    }
  }

  private List<String> run(Class<?> main, TestDatabase database) throws Exception {
    try (Service service = Service.start(main, directory, database.url())) {
      return service.lines();
    }
  }

  private static Stream<String> applied(Service service) throws Exception {
    return service.lines().stream()
        .filter(line -> line.contains(": applied "))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1));
  }
}
