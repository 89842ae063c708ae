package com.example.billing.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says when billing depends on something of identity's jar that is no migration. */
class WrongDependencyTest {
  private static final Path SOURCES = Path.of("src/main/java/com/example/billing/migrations");
  private static final Path README = Path.of("..", "..", "README.md");

  @TempDir Path directory;

  @Test
  void aClassOfTheOtherJarThatIsNoMigrationDoesNotCompile() throws IOException {
    String told =
        compile(
            source ->
                source
                    .replace("identity.migrations.AddAccountState", "identity.AccountState")
                    .replace("AddAccountState", "AccountState"));

    assertThat(told)
        .isEqualTo(
            """
            CreateOpenInvoices.java:17: error: [RUNG-110] CreateOpenInvoices depends on AccountState, \
            which is no migration.
            @Migration(version = "3", description = "open invoices", dependsOn = AccountState.class)
                                                                                             ^
                  com.example.identity.AccountState has no @Migration
                fix: name a class with @Migration, or remove this entry
            1 error
            """);
    assertThat(Files.readString(README)).contains("```text\n" + told + "```\n");
  }

  @Test
  void anIdThatTheOtherJarDoesNotHaveDoesNotCompile() throws IOException {
    String told =
        compile(
            source ->
                source.replace(
                    "dependsOn = AddAccountState.class", "dependsOnIds = \"identity:3\""));

    assertThat(told)
        .isEqualTo(
            """
            CreateOpenInvoices.java:17: error: [RUNG-111] CreateOpenInvoices depends on identity:3, \
            which does not exist.
            @Migration(version = "3", description = "open invoices", dependsOnIds = "identity:3")
                                                                                    ^
                  the module identity has identity:1, identity:2
                fix: did you mean identity:2?
            1 error
            """);
  }

  @Test
  void theSourcesAsTheyAreCompileWithoutAWord() throws IOException {
    assertThat(compile(UnaryOperator.identity())).isEmpty();
  }

  /** Compiles billing's migrations, edited; gives what javac prints. */
  private String compile(UnaryOperator<String> edit) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("src"));
    List<String> arguments = new ArrayList<>(List.of("-proc:only", "-d", directory.toString()));
    String path = System.getProperty("java.class.path");
    arguments.addAll(List.of("-classpath", path, "-processorpath", path));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        Path copy = folder.resolve(source.getFileName());
        Files.writeString(copy, edit.apply(Files.readString(source)));
        arguments.add(copy.toString());
      }
    }
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler().run(null, null, told, arguments.toArray(String[]::new));
    return told.toString(UTF_8).replace(folder + "/", "");
  }
}
