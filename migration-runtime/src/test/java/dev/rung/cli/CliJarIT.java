package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** rung-cli.jar alone, beside a jar that holds nothing but migrations. */
class CliJarIT {
  private static final Path CLI =
      Path.of(System.getProperty("basedir", "."), "target", "rung-cli.jar").toAbsolutePath();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void runsTheMigrationsOfAJar(Product product) throws Exception {
    Path jar = jarOf("till", "CreateCustomer", "AddCustomerEmail", "package-info");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun.Result up = java(database.url(), "up", "--jar", jar.toString());
      assertThat(up.err()).isEmpty();
      assertThat(up.out())
          .containsPattern("1/2 {2}applied {4}till:1 .* Create the customers\n")
          .containsPattern("2/2 {2}applied {4}till:2 .* AddCustomerEmail\n")
          .containsPattern("\n2 applied in .*\\.\n$");
      assertThat(up.code()).isZero();
      assertThat(up.out()).doesNotContainIgnoringCase("jooq");

      CliRun.Result named =
          java(
              database.url(), "status", "--check", "--jar", jar.toString(), "--package", "no.such");
      assertThat(named.code()).isEqualTo(3);
      assertThat(named.err()).startsWith("[RUNG-501] ");
      assertThat(
              java(
                      database.url(),
                      "status",
                      "--check",
                      "--jar",
                      jar.toString(),
                      "--package",
                      "dev.rung.cli.till")
                  .code())
          .isZero();
    }
  }

  @Test
  void saysWhatItIsAndWhereItLooked() throws Exception {
    assertThat(java("", "--version").out()).matches("rung \\d+\\.\\d+\\.\\d+\\S*, Java .*\n");
    CliRun.Result missing = java("jdbc:sqlite:x.db", "up", "--jar", "missing.jar");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).startsWith("[RUNG-503] The jar or folder missing.jar does not exist");
    CliRun.Result nothing = java("jdbc:sqlite:x.db", "up");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).startsWith("[RUNG-604] Nothing says where the migrations are.\n");
  }

  private Path jarOf(String folder, String... classes) throws IOException {
    Path jar = directory.resolve(folder + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : classes) {
        String entry = "dev/rung/cli/" + folder + "/" + name + ".class";
        out.putNextEntry(new ZipEntry(entry));
        try (var in = CliJarIT.class.getClassLoader().getResourceAsStream(entry)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  private CliRun.Result java(String url, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", CLI.toString()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("RUNG_URL", url);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new CliRun.Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
