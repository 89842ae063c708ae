package dev.rung;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Migrations whose code changes: each call of {@link #build} packs what was added since into a jar
 * of its own, with its index, and loads it anew.
 */
public final class ChangingCode implements AutoCloseable {
  static final String PACKAGE = "com.acme.change";

  private final Path directory;
  private final List<URLClassLoader> loaders = new ArrayList<>();
  private SampleCode code = new SampleCode();

  public ChangingCode(Path directory) {
    this.directory = directory;
  }

  /** A forward-only migration of module main, named after its version. */
  ChangingCode forward(String version, String up) {
    return migration(version, "", "ForwardOnlyMigration", up, "");
  }

  /** A migration that can be undone. */
  ChangingCode reversible(String version, String up, String down) {
    String method =
        "@Override public void down(org.jooq.DSLContext db) throws Exception { " + down + " }";
    return migration(version, "", "ReversibleMigration", up, method);
  }

  /** Any migration. */
  ChangingCode migration(
      String version, String elements, String kind, String up, String moreMembers) {
    String name = "Step" + version;
    code.source(
        PACKAGE + "." + name,
        """
        package %s;
        @dev.rung.migration.Migration(version = "%s"%s)
        public final class %s implements dev.rung.migration.%s {
          @Override public void up(org.jooq.DSLContext db) throws Exception { %s }
          %s
        }
        """
            .formatted(PACKAGE, version, elements, name, kind, up, moreMembers));
    code.indexed("main", version, PACKAGE + "." + name);
    return this;
  }

  /** Packs and loads it. */
  public ChangingCode build() throws Exception {
    Path jar = code.jarTo(directory.resolve("code-" + loaders.size() + ".jar"));
    loaders.add(new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader()));
    code = new SampleCode();
    return this;
  }

  /** What was built last. */
  ClassLoader loader() {
    return loaders.get(loaders.size() - 1);
  }

  /** The forward-only migration {@code main:1}. */
  public ChangingCode step(String up) {
    return forward("1", up);
  }

  public Migrator.Builder on(TestDatabase database) {
    return load(Migrator.builder(database.url()));
  }

  /** Tells a migrator of what was built last. */
  public Migrator.Builder load(Migrator.Builder builder) {
    return builder.scan(PACKAGE).classLoader(loader());
  }

  @Override
  public void close() throws Exception {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
  }
}
