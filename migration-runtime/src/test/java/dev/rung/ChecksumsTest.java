package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checksums that a caller can see. */
class ChecksumsTest {
  private static final Comparator<MigrationChecksum> BY_ID =
      Comparator.comparing(MigrationChecksum::id);

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void areThoseThatTheHistoryKeeps(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = Migrator.builder(database.url()).scan("dev.rung.samples.shop").build();
      List<MigrationChecksum> checksums = migrator.checksums();
      assertThat(checksums).hasSizeGreaterThan(2).isSortedAccordingTo(BY_ID);
      migrator.up();
      for (AppliedMigration row : migrator.history().applied()) {
        MigrationChecksum checksum = migrator.checksum(row.id().toString());
        assertThat(checksum.value()).isEqualTo(row.checksum());
        assertThat(checksum.className()).isEqualTo(row.className());
        assertThat(checksum.text()).startsWith("v1\n@Migration ");
        assertThat(checksum.warnings()).isEmpty();
        assertThat(checksums).contains(checksum);
      }
    }
  }

  @Test
  void needNoDatabase() {
    Migrator migrator = Migrator.builder("jdbc:none:").scan("dev.rung.cli.till").build();
    assertThat(migrator.checksums()).hasSize(2);
    assertThatThrownBy(() -> migrator.checksum("till:3"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("[RUNG-601] There is no migration till:3.\n  fix: did you mean till:2?");
  }
}
