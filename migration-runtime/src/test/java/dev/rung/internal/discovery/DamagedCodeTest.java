package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.migration.MigrationException;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files that are broken are told; no migration goes missing for it. */
class DamagedCodeTest extends DiscoveryFixture {
  private Path folder;

  @BeforeEach
  void compile() throws Exception {
    folder =
        new SampleCode()
            .source(
                "com.acme.package-info",
                "@dev.rung.migration.MigrationModule(\"shop\") package com.acme;")
            .source(
                "com.base.Base",
                """
                package com.base;
                public abstract class Base implements dev.rung.migration.ForwardOnlyMigration {
                  @Override public void up(org.jooq.DSLContext db) {}
                }
                """)
            .source(
                "com.acme.One",
                """
                package com.acme;
                @dev.rung.migration.Migration(version = "1") public class One extends com.base.Base {}
                """)
            .migration("com.acme.Two", "2", "dependsOn = One.class")
            .compileTo(temp.resolve("classes"));
  }

  @Test
  void aClassFileCutAnywhereIsToldOrReadAsIfWhole() throws Exception {
    List<MigrationFacts> whole = migrations();
    Path file = folder.resolve("com/acme/Two.class");
    byte[] bytes = Files.readAllBytes(file);

    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertToldOr(whole, "com/acme/Two.class", length);
    }
  }

  @Test
  void aPackageInfoCutAnywhereIsToldOrReadAsIfWhole() throws Exception {
    List<MigrationFacts> whole = migrations();
    Path file = folder.resolve("com/acme/package-info.class");
    byte[] bytes = Files.readAllBytes(file);

    for (int length = 0; length < bytes.length; length += 3) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertToldOr(whole, "com/acme/package-info.class", length);
    }
  }

  @Test
  void aChangedByteLeadsToProblemsOnly() throws Exception {
    Random random = new Random(7);
    Path file = folder.resolve("com/acme/Two.class");
    byte[] bytes = Files.readAllBytes(file);

    for (int i = 0; i < 300; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(bytes.length);
      changed[at] = (byte) random.nextInt();
      Files.write(file, changed);
      try {
        assertThat(migrations()).as("byte " + at).isNotEmpty();
      } catch (MigrationException told) {
        assertThat(told.problems()).as("byte " + at).isNotEmpty();
      }
    }
  }

  /** Of the scope, and found by the search for what a migration extends. */
  @ParameterizedTest
  @ValueSource(strings = {"com", "com.acme"})
  void aDamagedSuperclassIsTold(String scope) throws Exception {
    byte[] onlyVersion = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 120};
    Files.write(folder.resolve("com/base/Base.class"), onlyVersion);

    assertThat(problemIn(scope))
        .isEqualTo(
            """
            [RUNG-502] The class file com/base/Base.class in %s cannot be read.
                Unsupported class file version 120.0
              fix: build the jar or class folder again
              fix: if it was compiled for a Java newer than this Rung, use a newer Rung"""
                .formatted(folder));
  }

  private List<MigrationFacts> migrations() throws Exception {
    return in("com.acme", folder).full().migrations();
  }

  private void assertToldOr(List<MigrationFacts> whole, String entryName, int length)
      throws Exception {
    try {
      assertThat(migrations()).as("length " + length).isEqualTo(whole);
    } catch (MigrationException told) {
      assertThat(told.problems()).extracting(p -> p.code()).containsExactly(ProblemCode.UNREADABLE);
      assertThat(told).hasMessageContaining("The class file " + entryName + " in " + folder);
    }
  }

  private String problemIn(String packageName) throws IOException {
    return catchThrowableOfType(MigrationException.class, () -> in(packageName, folder).full())
        .getMessage();
  }
}
