package dev.rung.examples.benchmark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A jar of migrations as a build makes it, with its index. Made once and kept. */
final class MigrationJar {
  static final String PACKAGE = "dev.rung.examples.benchmark.migrations";

  private MigrationJar() {}

  static String table(int number) {
    return "benchmark_" + number;
  }

  static String className(int number) {
    return PACKAGE + "." + simpleName(number);
  }

  private static String simpleName(int number) {
    return "Migration" + number;
  }

  /** The jar with so many migrations; an existing one is taken as it is. */
  static Path of(int migrations, Path directory) throws IOException {
    Path jar = directory.resolve("migrations-" + migrations + ".jar");
    if (!Files.exists(jar)) {
      Path classes = Files.createTempDirectory(directory, "classes");
      compile(migrations, classes);
      pack(classes, jar);
    }
    return jar;
  }

  private static void compile(int migrations, Path output) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources = new ArrayList<>();
    for (int number = 1; number <= migrations; number++) {
      sources.add(new Source(className(number), source(number)));
    }
    List<String> options =
        List.of(
            "-d",
            output.toString(),
            "--release",
            "17",
            "-cp",
            System.getProperty("java.class.path"),
            "-processor",
            "dev.rung.processor.MigrationProcessor");
    StringWriter messages = new StringWriter();
    if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
      throw new IllegalStateException(messages.toString());
    }
  }

  static String source(int number) {
    return """
        package %s;

        import dev.rung.migration.Migration;
        import dev.rung.migration.ReversibleMigration;
        import org.jooq.DSLContext;
        import org.jooq.impl.DSL;
        import org.jooq.impl.SQLDataType;

        @Migration(version = "%d")
        public final class %s implements ReversibleMigration {
          @Override
          public void up(DSLContext db) {
            db.createTable("%4$s")
                .column("id", SQLDataType.INTEGER.notNull())
                .column("name", SQLDataType.VARCHAR(80).notNull())
                .column("price", SQLDataType.DECIMAL(15, 2))
                .primaryKey("id")
                .execute();
            db.createIndex("%4$s_name").on("%4$s", "name").execute();
            db.insertInto(
                    DSL.table(DSL.name("%4$s")),
                    DSL.field(DSL.name("id"), SQLDataType.INTEGER),
                    DSL.field(DSL.name("name"), SQLDataType.VARCHAR(80)))
                .values(1, "one")
                .values(2, "two")
                .execute();
          }

          @Override
          public void down(DSLContext db) {
            db.dropTable("%4$s").execute();
          }
        }
        """
        .formatted(PACKAGE, number, simpleName(number), table(number));
  }

  /** With directory entries, as build tools make jars; moved to its name when it is complete. */
  private static void pack(Path classes, Path jar) throws IOException {
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".part");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        boolean directory = Files.isDirectory(file);
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.isEmpty()) {
          out.putNextEntry(new JarEntry(directory ? name + "/" : name));
          out.write(directory ? new byte[0] : Files.readAllBytes(file));
          out.closeEntry();
        }
      }
    }
    Files.move(unfinished, jar);
    delete(classes);
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(MigrationJar::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("mem:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
