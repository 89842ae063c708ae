package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some classes of a folder are compiled again; the others lie there as class files. */
class PartialCompilationTest {
  private Workspace workspace;
  private String fullIndex;

  @BeforeEach
  void compileAll(@TempDir Path folder) throws IOException {
    workspace = new Workspace(folder);
    fullIndex =
        workspace
            .module("acme", "shop")
            .migration("acme.orders.AddOrders", "version = \"1\"")
            .migration("acme.orders.AddTotal", "version = \"2\"")
            .migration("acme.taxes.AddTaxes", "version = \"3\", dependsOnIds = \"shop:2\"")
            .source("acme.taxes.Rates", "package acme.taxes;\nfinal class Rates {}\n")
            .compile()
            .index();
    assertThat(fullIndex).contains("M\tshop:3\tacme.taxes.AddTaxes\tf\tshop:2\t\n");
  }

  @Test
  void theIndexStaysWholeWhenOnePackageIsCompiledAgain() throws IOException {
    Javac.Result result = workspace.migration("acme.orders.AddOrders", "version = \"1\"").compile();

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).isEqualTo(fullIndex.replaceFirst("P\tacme\t0\t.*\n", ""));
  }

  @Test
  void anIdOfAPackageThatIsNotCompiledAgainIsKnown() throws IOException {
    Javac.Result result =
        workspace
            .migration("acme.orders.AddTotal", "version = \"2\", dependsOnIds = \"shop:1\"")
            .migration("acme.orders.AddFees", "version = \"4\", dependsOnIds = \"shop:3\"")
            .compile();

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).contains("M\tshop:4\tacme.orders.AddFees\tf\tshop:3\t\n");
  }

  @Test
  void aMigrationWithTheIdOfACompiledOneIsToldAtTheNewOne() throws IOException {
    Javac.Result result = workspace.migration("acme.orders.AddFees", "version = \"3.0\"").compile();

    assertThat(result.told())
        .isEqualTo(
            """
            acme/orders/AddFees.java:3: error
            [RUNG-109] Two migrations have the id shop:3.
                  acme.taxes.AddTaxes  version "3"
                  acme.orders.AddFees  version "3.0"
                fix: give AddFees a version of its own; the one that was not applied anywhere yet \
            is free to change
            """);
    assertThat(result.success()).isFalse();
  }

  @Test
  void aCircleThroughACompiledMigrationIsToldAtTheNewOne() throws IOException {
    Javac.Result result =
        workspace
            .migration("acme.orders.AddTotal", "version = \"2\", dependsOnIds = \"shop:3\"")
            .compile();

    assertThat(result.told())
        .isEqualTo(
            """
            acme/orders/AddTotal.java:3: error
            [RUNG-102] These migrations depend on each other in a circle:
                  AddTotal  depends on  AddTaxes
                  AddTaxes  depends on  AddTotal  (closes the circle)
                fix: remove one of these dependsOn entries; keep the one whose table the other \
            references
            """);
  }

  @Test
  void aClassFileThatIsGoneLeavesTheIndex() throws IOException {
    Files.delete(workspace.output().resolve("acme/orders/AddTotal.class"));
    Files.delete(workspace.output().resolve("acme/taxes/AddTaxes.class"));

    String index =
        workspace.migration("acme.orders.AddOrders", "version = \"1\"").compile().index();

    assertThat(index).contains("acme.orders.AddOrders");
    assertThat(index).doesNotContain("AddTotal").doesNotContain("AddTaxes");
  }

  @Test
  void theIndexCoversNothingWhenACompiledMigrationLostItsParent() throws IOException {
    workspace
        .migration("acme.taxes.AddRefunds", "version = \"4\", dependsOn = AddTaxes.class")
        .compile();

    Javac.Result result =
        workspace
            .source("acme.taxes.AddTaxes", "package acme.taxes;\npublic final class AddTaxes {}\n")
            .migration("acme.orders.AddOrders", "version = \"1\"")
            .compile();

    assertThat(result.success()).isTrue();
    assertThat(result.index()).isEqualTo("# rung-index 1\n");
  }

  @Test
  void aClassFileThatCannotBeReadIsLeftOutSoThatTheStampDoesNotFit() throws IOException {
    Files.writeString(workspace.output().resolve("acme/orders/Broken.class"), "no class file");

    Javac.Result result = workspace.migration("acme.orders.AddFees", "version = \"4\"").compile();

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).contains("P\tacme.orders\t3\t");
  }

  @Test
  void theIndexIsEmptyWhenTheLastMigrationLostItsAnnotation() throws IOException {
    workspace.module("acme", "shop");
    for (String name : List.of("orders.AddOrders", "orders.AddTotal", "taxes.AddTaxes")) {
      int dot = name.indexOf('.');
      workspace.source(
          "acme." + name,
          "package acme.%s;\npublic final class %s {}\n"
              .formatted(name.substring(0, dot), name.substring(dot + 1)));
    }
    Javac.Result result = workspace.compile();

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).startsWith("# rung-index 1\nP\tacme\t0\t").doesNotContain("M\t");
  }

  @Test
  void aModuleThatIsCompiledAloneLeavesTheIndexOfWhatItDoesNotSee() throws IOException {
    workspace.module("acme", "shop");
    Javac.Result result = workspace.compile(workspace.javac().withoutOutput());

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).isEqualTo(fullIndex);

    workspace.module("acme", "store");
    assertThat(workspace.compile().index()).contains("M\tstore:1\tacme.orders.AddOrders\t");
  }
}
