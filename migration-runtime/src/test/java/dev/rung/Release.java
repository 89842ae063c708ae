package dev.rung;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** One release of a service: a jar of migrations, compiled for a test. */
final class Release implements AutoCloseable {
  static final String PACKAGE = "com.acme.billing";

  private final SampleCode code = new SampleCode();
  private URLClassLoader loader;

  Release() {
    module("billing");
  }

  /** Names the module anew. */
  Release module(String name) {
    code.source(
        PACKAGE + ".package-info",
        "@dev.rung.migration.MigrationModule(\"" + name + "\") package " + PACKAGE + ";");
    return this;
  }

  /** A migration that creates a table that is named by its version. */
  Release creates(String className, String elements) {
    return creates(className, elements, "t" + elements.replaceAll("\\D", ""));
  }

  /** A migration that creates a table; the class name is below the package. */
  Release creates(String className, String elements, String table) {
    int dot = (PACKAGE + "." + className).lastIndexOf('.');
    String name = (PACKAGE + "." + className).substring(dot + 1);
    code.source(
        PACKAGE + "." + className,
        """
        package %s;
        @dev.rung.migration.Migration(%s)
        public final class %s implements dev.rung.migration.ReversibleMigration {
          @Override public void up(org.jooq.DSLContext db) {
            db.execute("create table %s (n int)");
          }
          @Override public void down(org.jooq.DSLContext db) {
            db.execute("drop table %s");
          }
        }
        """
            .formatted(
                (PACKAGE + "." + className).substring(0, dot), elements, name, table, table));
    return this;
  }

  /** Compiles it with the processor, as a build does. */
  Release build(Path folder) throws Exception {
    Path classes = code.compileWithProcessorTo(folder);
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    return this;
  }

  Migrator.Builder on(TestDatabase database) {
    return Migrator.builder(database.url()).scan(PACKAGE).classLoader(loader);
  }

  @Override
  public void close() throws Exception {
    loader.close();
  }
}
