package dev.rung.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with sources that a test writes and compiles, some at a time. */
final class Workspace {
  private final Path root;
  private final Path output;
  private final List<Path> written = new ArrayList<>();

  Workspace(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("src"));
    output = Files.createDirectories(folder.resolve("classes"));
  }

  Path root() {
    return root;
  }

  Path output() {
    return output;
  }

  /** Writes a migration of the default kind; the next compilation takes it. */
  Workspace migration(String className, String attributes) throws IOException {
    int dot = className.lastIndexOf('.');
    return source(
        className,
        """
        package %s;

        @dev.rung.migration.Migration(%s)
        public final class %s implements dev.rung.migration.ForwardOnlyMigration {
          @Override
          public void up(org.jooq.DSLContext db) {}
        }
        """
            .formatted(className.substring(0, dot), attributes, className.substring(dot + 1)));
  }

  /** Writes the package-info that names a module. */
  Workspace module(String packageName, String module) throws IOException {
    return source(
        packageName + ".package-info",
        """
        @dev.rung.migration.MigrationModule("%s")
        package %s;
        """
            .formatted(module, packageName));
  }

  /** Writes a class; the next compilation takes it. */
  Workspace source(String className, String text) throws IOException {
    Path file = root.resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    written.remove(file);
    written.add(file);
    return this;
  }

  /** Compiles what was written since the last time, in that order. */
  Javac.Result compile(Path... classPath) throws IOException {
    return compile(javac(classPath));
  }

  Javac javac(Path... classPath) throws IOException {
    return new Javac(output).withClasses(classPath);
  }

  Javac.Result compile(Javac javac) throws IOException {
    List<Path> sources = List.copyOf(written);
    written.clear();
    return javac.compile(root, sources);
  }
}
