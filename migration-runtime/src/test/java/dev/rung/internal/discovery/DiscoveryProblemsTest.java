package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.migration.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The whole text of what is told when migrations cannot be found. */
class DiscoveryProblemsTest extends DiscoveryFixture {

  @Test
  void nothingToScan() throws Exception {
    ClassPathDiscovery discovery =
        new ClassPathDiscovery(new ScanScope(List.of(), List.of(), loader()));
    String expected =
        """
        [RUNG-604] Nothing says where the migrations are.
          fix: in code, name their package: scan("com.acme.shop.migrations")
          fix: on the command line, name their jar: --jar shop-migrations.jar""";

    assertThat(message(discovery::full)).isEqualTo(expected);
    assertThat(message(discovery::quick)).isEqualTo(expected);
  }

  @Test
  void aSourceThatDoesNotExist() throws Exception {
    Path jar = temp.resolve("missing.jar");

    assertThat(message(whole(jar)::quick))
        .isEqualTo(
            """
            [RUNG-503] The jar or folder %s does not exist.
                looked for  %s
              fix: build it first, or correct the path"""
                .formatted(jar, jar));
  }

  @Test
  void aJarThatIsNoJar() throws Exception {
    Path jar = Files.writeString(temp.resolve("text.jar"), "not a jar");

    assertThat(whole(jar).quick()).isNull();
    assertThat(message(whole(jar)::full))
        .startsWith("[RUNG-502] " + jar + " is no jar that can be read.\n    ")
        .endsWith("\n  fix: build the jar or class folder again");
  }

  @Test
  void aPackageThatIsNowhere() throws Exception {
    Path jar =
        new SampleCode()
            .migration("com.acme.shop.migrations.One", "1")
            .jarTo(temp.resolve("s.jar"));
    ClassPathDiscovery discovery = in("com.acme.shop.migration", jar);

    assertThat(discovery.quick()).isNull();
    assertThat(message(discovery::full))
        .isEqualTo(
            """
            [RUNG-501] No class is found in the package com.acme.shop.migration.
                looked at every jar and folder that the class loader names, and below the package
              fix: did you mean com.acme.shop.migrations?
              fix: add the jar or class folder with that package to the class path""");
  }

  @Test
  void oneOfTwoPackagesIsNowhere() throws Exception {
    Path jar = new SampleCode().migration("com.acme.One", "1").jarTo(temp.resolve("s.jar"));
    ClassPathDiscovery discovery =
        new ClassPathDiscovery(
            new ScanScope(List.of("com.acme", "zzz.nowhere.at.all"), List.of(), loader(jar)));

    assertThat(discovery.quick()).isNull();
    assertThat(message(discovery::full))
        .isEqualTo(
            """
            [RUNG-501] No class is found in the package zzz.nowhere.at.all.
                looked at every jar and folder that the class loader names, and below the package
              fix: add the jar or class folder with that package to the class path""");
  }

  @Test
  void classesWithoutAnyMigration() throws Exception {
    Path folder =
        new SampleCode()
            .source("com.acme.Plain", "package com.acme; class Plain {}")
            .compileTo(temp.resolve("classes"));

    assertThat(message(in("com.acme", folder)::full))
        .isEqualTo(
            """
            [RUNG-504] No class there has @Migration.
                package  com.acme
                in       %s
              fix: annotate the migrations with @Migration(version = "1") and so on
              fix: if they are elsewhere, name that package or jar"""
                .formatted(folder));
  }

  @Test
  void aClassFileThatIsTooNew() throws Exception {
    Path folder = new SampleCode().migration("com.acme.One", "1").compileTo(temp.resolve("c"));
    Path file = folder.resolve("com/acme/One.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 120;
    Files.write(file, bytes);

    assertThat(message(in("com.acme", folder)::full))
        .isEqualTo(
            """
            [RUNG-502] The class file com/acme/One.class in %s cannot be read.
                Unsupported class file version 120.0
              fix: build the jar or class folder again
              fix: if it was compiled for a Java newer than this Rung, use a newer Rung"""
                .formatted(folder));
  }

  private ClassPathDiscovery whole(Path place) throws Exception {
    return new ClassPathDiscovery(new ScanScope(List.of(), List.of(place), loader()));
  }

  private static String message(ThrowingCallable call) {
    return catchThrowableOfType(MigrationException.class, call).getMessage();
  }
}
