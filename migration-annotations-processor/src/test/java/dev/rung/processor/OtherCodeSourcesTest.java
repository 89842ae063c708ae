package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations on the compile class path: in jars, or the main classes while tests are compiled. */
class OtherCodeSourcesTest {
  private Workspace library;
  private Workspace workspace;

  @BeforeEach
  void compileLibrary(@TempDir Path libraryFolder, @TempDir Path folder) throws IOException {
    library = new Workspace(libraryFolder);
    library
        .module("acme", "library")
        .migration("acme.AddAccounts", "version = \"1\"")
        .migration("acme.AddRoles", "version = \"2\"")
        .compile();
    workspace = new Workspace(folder);
  }

  @Test
  void aMigrationOfAJarIsAParentByItsIdAndNotInTheIndex() throws IOException {
    Javac.Result result =
        workspace
            .migration("shop.AddOrders", "version = \"1\", dependsOn = acme.AddRoles.class")
            .compile(library.output());

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index())
        .isEqualTo(
            """
            # rung-index 1
            P\tshop\t1\tbdc895603495dd86
            M\tmain:1\tshop.AddOrders\tf\tlibrary:2\t
            """);
  }

  @Test
  void anIdOfAnotherMigrationOfThatJarIsKnown() throws IOException {
    Javac.Result result =
        workspace
            .migration(
                "shop.AddOrders",
                "version = \"1\", dependsOn = acme.AddRoles.class, dependsOnIds = \"library:1\"")
            .compile(library.output());

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).contains("\tlibrary:1,library:2\t");
  }

  @Test
  void anIdOfAModuleThatIsOnlySeenInPartIsAWarning(@TempDir Path folder) throws IOException {
    Workspace unindexed = new Workspace(folder);
    unindexed
        .module("acme", "library")
        .migration("acme.AddAccounts", "version = \"1\"")
        .migration("acme.AddRoles", "version = \"2\", dependsOn = AddAccounts.class");
    unindexed.compile(unindexed.javac().withoutProcessor());

    Javac.Result result =
        workspace
            .migration(
                "shop.AddOrders",
                "version = \"1\", dependsOn = acme.AddRoles.class,\n"
                    + "dependsOnIds = {\"library:1\", \"library:3\"}")
            .compile(unindexed.output());

    assertThat(result.told())
        .isEqualTo(
            """
            shop/AddOrders.java:4: warning
            [RUNG-118] The migration library:3 is not visible here.
                  it is looked up again when the migrations run
                fix: name a class of the module library in dependsOn instead, or check the version
            shop/AddOrders.java:3: warning
            [RUNG-119] AddOrders depends on AddRoles, which no index on the class path lists.
                  its id library:2 comes from its annotations; other migrations of library are not \
            known here
                fix: compile its jar with migration-annotations-processor on the processor path
            shop/AddOrders.java:4: warning
            [RUNG-119] AddOrders depends on AddAccounts, which no index on the class path lists.
                  its id library:1 comes from its annotations; other migrations of library are not \
            known here
                fix: compile its jar with migration-annotations-processor on the processor path
            """);
    assertThat(result.index()).contains("\tlibrary:1,library:2,library:3\t");
  }

  @Test
  void aPackageInfoOfAJarNamesNoModuleHere() throws IOException {
    Javac.Result result =
        workspace.migration("acme.shop.AddOrders", "version = \"1\"").compile(library.output());

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index()).contains("M\tmain:1\tacme.shop.AddOrders\t");
  }

  @Test
  void classesOfAJarInTheSamePackageDoNotCount() throws IOException {
    Javac.Result result =
        workspace.migration("acme.AddOrders", "version = \"1\"").compile(library.output());

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index())
        .isEqualTo(
            """
            # rung-index 1
            P\tacme\t1\tbdc895603495dd86
            M\tmain:1\tacme.AddOrders\tf\t\t
            """);
  }

  @Test
  void oneModuleInAJarAndHereIsAnError() throws IOException {
    Javac.Result result =
        workspace
            .module("shop", "library")
            .migration("shop.AddOrders", "version = \"3\", dependsOn = acme.AddRoles.class")
            .compile(library.output());

    assertThat(result.told())
        .isEqualTo(
            """
            shop/AddOrders.java:4: error
            [RUNG-117] The module library is declared in two places.
                  acme.AddAccounts  in the jar of acme
                  shop.AddOrders    in these sources
                fix: put @MigrationModule("...") with a name of its own on the package-info of \
            one of them
            """);
  }

  @Test
  void oneModuleAndPackageInAJarAndHereIsToldAtEachCompilation() throws IOException {
    String told =
        """
        acme/AddCards.java:4: warning
        [RUNG-117] The module library is declared in two places.
              acme.AddAccounts  in the jar of acme
              acme.AddCards     in these sources
            fix: put @MigrationModule("...") with a name of its own on the package-info of \
        one of them
            fix: if they never run together, put @SuppressWarnings("RUNG-117") on AddCards
        """;
    workspace.module("acme", "library").migration("acme.AddCards", "version = \"7\"");
    assertThat(workspace.compile(library.output()).told()).isEqualTo(told);

    workspace.migration("acme.AddCards", "version = \"7\"");
    assertThat(workspace.compile(library.output()).told()).isEqualTo(told);
  }
}
