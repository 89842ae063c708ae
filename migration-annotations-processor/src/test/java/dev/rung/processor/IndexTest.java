package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.internal.index.MigrationIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
  @TempDir Path folder;

  @Test
  void aDescriptionKeepsItsLetters() throws IOException {
    String index =
        new Workspace(folder)
            .migration("shop.AddSizes", "version = \"1\", description = \"gr\\u00f6\\u00dfen\"")
            .compile()
            .index();

    assertThat(MigrationIndex.parse(index)).isNotNull();
    assertThat(index).endsWith("M\tmain:1\tshop.AddSizes\tf\t\tgr\u00f6\u00dfen\n");
  }

  @Test
  void anIndexThatCannotBeWrittenFailsTheCompilation() throws IOException {
    Workspace workspace = new Workspace(folder).migration("shop.AddOrders", "version = \"1\"");
    Files.createDirectories(workspace.output().resolve(MigrationIndex.RESOURCE));

    Javac.Result result = workspace.compile();

    assertThat(result.success()).isFalse();
    assertThat(result.told())
        .startsWith(":-1: error\n[RUNG-506] The index of the migrations cannot be written.\n")
        .contains("      META-INF/rung/migrations.index: ")
        .endsWith(
            "    fix: make the compiler's output folder writable, or empty it and compile again\n");
  }
}
