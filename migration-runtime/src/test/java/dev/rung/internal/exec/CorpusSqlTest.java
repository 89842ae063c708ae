package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.sql.SentSql;
import dev.rung.migration.ExecutableMigration;
import dev.rung.migration.Migration;
import dev.rung.migration.MigrationId;
import dev.rung.testkit.Golden;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the migrations of the checksums' corpus send without a database is pinned, or why that
 * cannot be told. The build runs this with both versions of jOOQ, each compiled by its own.
 */
class CorpusSqlTest {
  @TempDir private Path classes;

  @Test
  void everyMigrationOfTheCorpusSendsThePinnedStatements() throws Exception {
    compile(sources());
    StringBuilder text = new StringBuilder();
    int complete = 0;
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Dialect dialect = Dialects.of(connection);
      for (Path file : sources()) {
        String name = file.getFileName().toString().replace(".java", "");
        String className = file.getParent().getFileName() + "." + name;
        if (!isMigration(className, loader) || name.equals("Concatenation")) {
          continue; // Concatenation sends the text of jOOQ's own configuration
        }
        SqlTracer tracer = new SqlTracer(dialect, loader, null, null, Duration.ofSeconds(20));
        SentSql sent = tracer.of(MigrationId.parse("corpus:1"), className);
        complete += sent.isComplete() ? 1 : 0;
        text.append(name).append(": ");
        text.append(sent.isComplete() ? sent.fingerprint() : sent.incomplete()).append('\n');
        sent.statements().forEach(one -> text.append("    ").append(one).append('\n'));
      }
    }
    assertThat(complete).isGreaterThan(20);
    Golden.check("sql/corpus.txt", text.toString());
  }

  private static boolean isMigration(String className, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      return type.isAnnotationPresent(Migration.class)
          && ExecutableMigration.class.isAssignableFrom(type);
    } catch (ClassNotFoundException e) {
      return false; // of a package that is not compiled under this name
    }
  }

  private static List<Path> sources() throws Exception {
    Path corpus = Path.of(CorpusSqlTest.class.getResource("/checksum/corpus").toURI());
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private void compile(List<Path> sources) throws Exception {
    List<String> places = new ArrayList<>();
    for (String name :
        List.of(
            Migration.class.getName(),
            DSLContext.class.getName(),
            "io.r2dbc.spi.R2dbcException",
            "org.reactivestreams.Publisher",
            "org.jspecify.annotations.NullMarked")) {
      places.add(
          Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none"));
    arguments.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, places)));
    arguments.addAll(List.of("-d", classes.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(exit).isZero();
  }
}
