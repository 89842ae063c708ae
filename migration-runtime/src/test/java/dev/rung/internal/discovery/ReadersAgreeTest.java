package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationException;
import dev.rung.migration.internal.graph.MigrationFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ClassGraph and ASM read the same from the same class files. */
class ReadersAgreeTest extends DiscoveryFixture {
  private static final List<String> SCOPE = List.of("com/acme/");

  @Test
  void outlinesOfOddClassesAreTheSame() throws Exception {
    Path folder =
        new SampleCode()
            .source("com.acme.Odd", FactsTest.ODD)
            .source(
                "com.acme.package-info",
                "@dev.rung.migration.MigrationModule(\"shop\") package com.acme;")
            .source(
                "com.acme.more.Told",
                """
                package com.acme.more;
                import dev.rung.migration.*;
                @Migration(
                    version = "3.1", description = "all", dependsOn = {Told.class, String[].class},
                    dependsOnIds = {"a:1", "b:2"}, root = true, retry = false,
                    backwardCompatible = true, includes = Told.Kind.class,
                    excludes = {Told.class}, resources = "told.sql")
                public class Told implements ForwardOnlyMigration, java.io.Serializable {
                  enum Kind { A, B { @Override public String toString() { return "b"; } } }
                  @interface Mark {}
                  private static class Closed extends Exception { private Closed() {} }
                  protected static class Half { protected Half() {} }
                  @Override public void up(org.jooq.DSLContext db) {
                    new Object() { @Override public String toString() { return "x"; } }.toString();
                  }
                }
                """)
            .compileTo(temp.resolve("classes"));
    try (CodeSource source = new FolderSource("classes", folder)) {
      List<SourceEntry> entries = source.entries(SCOPE);
      try (ReadClasses byAsm = IndexedClasses.of(source, entries);
          ReadClasses byClassGraph = ClassScan.ofScope(source, SCOPE)) {
        for (SourceEntry entry : entries) {
          assertThat(byAsm.bytes(entry)).isEqualTo(byClassGraph.bytes(entry));
          if (!entry.isDescriptor()) {
            assertThat(byAsm.find(entry.className()))
                .isNotNull()
                .isEqualTo(byClassGraph.find(entry.className()));
          }
        }
        for (String name : List.of("com.acme", "com.acme.more", "com")) {
          assertThat(byAsm.moduleOn(name)).isEqualTo(byClassGraph.moduleOn(name));
        }
        assertThat(byAsm.moduleOn("com.acme")).isEqualTo("shop");
        assertThat(entries).hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void aClassFileOfAnIndexedJarThatIsCutIsToldOrReadAsIfWhole() throws Exception {
    SampleCode code = new SampleCode().migration("com.acme.One", "1");
    Path folder = code.compileWithIndexTo(temp.resolve("classes"));
    Path file = folder.resolve("com/acme/One.class");
    byte[] bytes = Files.readAllBytes(file);
    int told = 0;
    for (int length = 0; length < bytes.length; length += 31) {
      Files.write(file, Arrays.copyOf(bytes, length));
      Path jar = SampleCode.pack(folder, temp.resolve(length + ".jar"), true);
      try {
        assertThat(in("com.acme", jar).full().migrations())
            .extracting(MigrationFacts::className)
            .containsExactly("com.acme.One");
      } catch (MigrationException e) {
        assertThat(e)
            .hasMessageStartingWith(
                "[RUNG-502] The class file com/acme/One.class in %s cannot be read.", jar);
        told++;
      }
    }
    assertThat(told).isGreaterThan(bytes.length / 31 / 2);
  }

  @Test
  void anAnnotationThatCameAfterTheIndexIsSeen() throws Exception {
    Path before =
        new SampleCode()
            .migration("com.acme.One", "1")
            .source("com.acme.Two", "package com.acme; public final class Two {}")
            .compileWithIndexTo(temp.resolve("before"));
    new SampleCode().migration("com.acme.Two", "2").compileTo(before);
    Path jar = SampleCode.pack(before, temp.resolve("late.jar"), true);

    assertThat(ids(in("com.acme", jar).full())).containsExactly("main:1", "main:2");
  }
}
