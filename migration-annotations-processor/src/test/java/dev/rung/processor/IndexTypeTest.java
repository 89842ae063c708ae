package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.internal.index.IndexType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types that other compilations read: which there are, what they hold, when they are stale. */
class IndexTypeTest {
  private static final String SHOP = "shop_2bac9dce";

  private Workspace workspace;

  @BeforeEach
  void makeWorkspace(@TempDir Path folder) throws IOException {
    workspace = new Workspace(folder);
  }

  @Test
  void thereIsOneForEachModuleNamedByItsFirstClass() throws IOException {
    workspace
        .module("shop", "shop")
        .module("shop.identity", "identity-core")
        .migration("shop.AddOrders", "version = \"1\"")
        .migration("shop.taxes.AddTaxes", "version = \"2\"")
        .migration("shop.identity.AddUsers", "version = \"1\"")
        .compile();

    assertThat(types(workspace)).containsExactly("identity_core_832b283f", SHOP);
  }

  @Test
  void theJvmLoadsIt() throws Exception {
    workspace.module("shop", "shop").migration("shop.AddOrders", "version = \"1\"").compile();
    URL[] urls = {workspace.output().toUri().toURL()};

    try (URLClassLoader loader = new URLClassLoader(urls)) {
      Field[] fields = loader.loadClass(IndexType.PACKAGE + "." + SHOP).getFields();
      assertThat(fields).hasSize(1);
      assertThat(fields[0].get(null))
          .isEqualTo("# rung-index 1\nM\tshop:1\tshop.AddOrders\tf\t\t\n");
    }
  }

  @Test
  void aLongIndexIsReadInOrder(@TempDir Path folder) throws IOException {
    workspace.module("shop", "shop");
    for (int i = 1; i <= 30; i++) {
      String text = String.valueOf((char) ('\u00e0' + i)).repeat(8_000);
      workspace.migration(
          "shop.Add" + i, "version = \"" + i + "\", description = \"" + text + "\"");
    }
    workspace.compile();

    Javac.Result result =
        new Workspace(folder)
            .module("billing", "billing")
            .migration("billing.AddInvoices", "version = \"1\", dependsOnIds = \"shop:30\"")
            .migration("billing.AddTaxes", "version = \"2\", dependsOnIds = \"shop:31\"")
            .compile(workspace.output());

    assertThat(result.told())
        .isEqualTo(
            """
            billing/AddTaxes.java:3: error
            [RUNG-111] AddTaxes depends on shop:31, which does not exist.
                  the module shop has shop:1 ... shop:30
                fix: did you mean shop:30?
            """);
  }

  @Test
  void theOneOfAFormerCompilationIsNoOtherJar() throws IOException {
    workspace.module("shop", "shop").migration("shop.AddOrders", "version = \"1\"").compile();

    Javac.Result result =
        workspace
            .migration("shop.AddOrders", "version = \"1\"")
            .migration("shop.AddTaxes", "version = \"2\"")
            .compile();

    assertThat(result.told() + result.javacTold()).isEmpty();
  }

  @Test
  void aModuleWithANewFirstMigrationIsNotThereTwice(@TempDir Path folder) throws IOException {
    workspace
        .module("shop", "shop")
        .migration("shop.orders.AddOrders", "version = \"1\"")
        .compile();
    workspace.migration("shop.taxes.AddTaxes", "version = \"0.5\"").compile();
    assertThat(types(workspace)).hasSize(2);

    Javac.Result result =
        new Workspace(folder)
            .module("billing", "billing")
            .migration("billing.AddInvoices", "version = \"1\", dependsOnIds = \"shop:0.5\"")
            .compile(workspace.output());

    assertThat(result.told() + result.javacTold()).isEmpty();
  }

  @Test
  void aPartOfAModuleIsNotTakenForAllOfIt(@TempDir Path folder) throws IOException {
    workspace.module("shop", "shop").migration("shop.AddOrders", "version = \"1\"").compile();
    workspace.module("shop", "shop").migration("shop.AddTaxes", "version = \"2\"");
    workspace.compile(workspace.javac().withoutOutput());

    Javac.Result result =
        new Workspace(folder)
            .module("billing", "billing")
            .migration("billing.AddInvoices", "version = \"1\", dependsOnIds = \"shop:1\"")
            .compile(workspace.output());

    assertThat(result.told())
        .startsWith("billing/AddInvoices.java:3: warning\n[RUNG-118] The module shop of shop:1 ");
    assertThat(result.success()).isTrue();
  }

  @Test
  void aNamedJavaModuleHasOnlyTheIndex() throws IOException {
    workspace
        .source("module-info", "module shop {}\n")
        .module("shop", "shop")
        .migration("shop.AddOrders", "version = \"1\"");

    Javac.Result result =
        workspace.compile(workspace.javac().withOptions("--add-reads", "shop=ALL-UNNAMED"));

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).contains("M\tshop:1\tshop.AddOrders\t");
    assertThat(workspace.output().resolve("dev")).doesNotExist();
  }

  private static List<String> types(Workspace workspace) throws IOException {
    try (Stream<Path> files =
        Files.list(workspace.output().resolve(IndexType.PACKAGE.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString().replace(".class", ""))
          .sorted()
          .toList();
    }
  }
}
