package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.discovery.ClassPathDiscovery;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.internal.discovery.ScanScope;
import dev.rung.migration.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripDebugChecksumsTest {
  private static final String NAME = "com.acme.Fill";
  private static final String SOURCE =
      """
      package com.acme;
      import dev.rung.migration.*;
      import org.jooq.DSLContext;
      @Migration(version = "1", description = "fills the table")
      public final class Fill implements ForwardOnlyMigration {
        @Override public void up(DSLContext db) {
          String table = Names.TABLE;
          for (int i = 0; i < 3; i++) {
            String row = "row " + i;
            Runnable insert = () -> db.execute("insert into " + table + " values (?)", row);
            insert.run();
          }
          new Object() { void say() { db.execute("select 'anonymous'"); } }.say();
        }
        static final class Names { static final String TABLE = new String("t"); }
      }
      """;

  @TempDir Path temp;
  private int folders;

  @Test
  void debugInformationAndParameterNamesDoNotMatter() throws Exception {
    String plain = checksum(SOURCE, "-g:none");
    assertThat(plain).matches("v1s:[0-9a-f]{64}");
    assertThat(checksum(SOURCE, "-g")).isEqualTo(plain);
    assertThat(checksum(SOURCE, "-g:lines", "-parameters")).isEqualTo(plain);
  }

  @Test
  void linesCommentsAndNamesOfLocalVariablesDoNotMatter() throws Exception {
    String edited = SOURCE.replace("int i ", "\n // i\n int i ");
    edited =
        edited.replace("insert.run()", "fill.run()").replace("Runnable insert", "Runnable fill");
    assertThat(edited).isNotEqualTo(SOURCE);
    assertThat(checksum(edited, "-g")).isEqualTo(checksum(SOURCE, "-g"));
  }

  @Test
  void theDescriptionIsDocumentation() throws Exception {
    assertThat(checksum(SOURCE.replace("fills the table", "other words")))
        .isEqualTo(checksum(SOURCE));
  }

  @Test
  void aPromiseAboutOlderReleasesIsNoChange() throws Exception {
    String promised = SOURCE.replace("description =", "backwardCompatible = true, description =");
    assertThat(checksum(promised)).isEqualTo(checksum(SOURCE));
    assertThat(normalForm(promised)).startsWith("v1:").isEqualTo(normalForm(SOURCE));
  }

  @Test
  void aChangedLiteralMatters() throws Exception {
    assertThat(checksum(SOURCE.replace("i < 3", "i < 4"))).isNotEqualTo(checksum(SOURCE));
  }

  @Test
  void aChangedLambdaMatters() throws Exception {
    assertThat(checksum(SOURCE.replace("values (?)", "values (?, 1)")))
        .isNotEqualTo(checksum(SOURCE));
  }

  @Test
  void aChangedNestedClassMatters() throws Exception {
    assertThat(checksum(SOURCE.replace("\"t\"", "\"u\""))).isNotEqualTo(checksum(SOURCE));
  }

  @Test
  void aChangedAnonymousClassMatters() throws Exception {
    assertThat(checksum(SOURCE.replace("'anonymous'", "'other'"))).isNotEqualTo(checksum(SOURCE));
  }

  @Test
  void theLocaleDoesNotMatter() throws Exception {
    String usual = checksum(SOURCE);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(checksum(SOURCE)).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theSameClassFilesAlwaysGiveTheSameText() throws Exception {
    // class files that were compiled once and for all, so that every JDK and system reads the same
    byte[] golden;
    try (var in = getClass().getResourceAsStream("Golden.class.bin")) {
      golden = in.readAllBytes();
    }
    assertThat(new StripDebugChecksums().of("com.acme.Golden", only("com.acme.Golden", golden)))
        .isEqualTo("v1s:94362df6128bb4883299374c21784afdd98068a0966a82a207b69d7a590a61fd");
  }

  @Test
  void aDamagedClassFileIsAProblem() {
    ClassBytes damaged = only(NAME, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> new StripDebugChecksums().of(NAME, damaged))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(
            "[RUNG-502] The class file of com.acme.Fill cannot be read, so com.acme.Fill has no"
                + " checksum.");
  }

  @Test
  void aMissingClassFileIsAProblem() {
    assertThatThrownBy(() -> new StripDebugChecksums().of("com.acme.Gone", only(NAME, new byte[0])))
        .hasMessage(
            """
            [RUNG-502] The class file of com.acme.Gone cannot be read, so com.acme.Gone has no checksum.
              fix: build the jar or class folder again""");
  }

  private String checksum(String source, String... options) throws Exception {
    return new StripDebugChecksums().of(NAME, compiled(source, options));
  }

  private String normalForm(String source) throws Exception {
    return new NormalFormChecksums(name -> name).checksum(NAME, compiled(source)).value();
  }

  private ClassBytes compiled(String source, String... options) throws Exception {
    Path folder = temp.resolve("classes" + folders++);
    new SampleCode().source(NAME, source).compileTo(folder, options);
    assertThat(Files.exists(folder.resolve("com/acme/Fill$Names.class"))).isTrue();
    var scope = new ScanScope(List.of(), List.of(folder), getClass().getClassLoader());
    return new ClassPathDiscovery(scope).full().classes();
  }

  private static ClassBytes only(String className, byte[] bytes) {
    return new ClassBytes() {
      @Override
      public byte[] read(String name) {
        return name.equals(className) ? bytes : null;
      }

      @Override
      public List<String> nestOf(String name) {
        return name.equals(className) ? List.of(name) : List.of();
      }
    };
  }
}
