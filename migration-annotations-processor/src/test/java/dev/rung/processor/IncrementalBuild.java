package dev.rung.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A build that compiles as Gradle does with a processor that it knows as aggregating. Of what was
 * compiled before, only the changed sources are compiled again, with their former classes and
 * everything that the processor wrote taken away; the other annotated types are handed to the
 * compiler by name, to be processed as classes. A package-info cannot be, and is compiled again.
 */
final class IncrementalBuild {
  private static final String PACKAGE_INFO = "package-info";

  private final Path folder;
  private final Path output;
  private final Map<String, String> sources = new TreeMap<>();
  private final Set<String> changed = new TreeSet<>();
  private RecordingProcessor former = new RecordingProcessor();

  IncrementalBuild(Path folder) {
    this.folder = folder;
    this.output = folder.resolve("classes");
  }

  Path output() {
    return output;
  }

  /** Writes a class anew. */
  IncrementalBuild source(String className, String text) {
    sources.put(className, text);
    changed.add(className);
    return this;
  }

  IncrementalBuild migration(String className, String attributes) {
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

  IncrementalBuild module(String packageName, String module) {
    return source(
        packageName + "." + PACKAGE_INFO,
        "@dev.rung.migration.MigrationModule(\"%s\")\npackage %s;\n"
            .formatted(module, packageName));
  }

  IncrementalBuild delete(String className) {
    sources.remove(className);
    changed.add(className);
    return this;
  }

  /** Compiles what changed since the last time. */
  Javac.Result compile() throws IOException {
    Set<String> classes = new LinkedHashSet<>();
    for (String type : former.processed()) {
      if (!sources.containsKey(type) || changed.contains(type)) {
        continue;
      }
      if (type.endsWith(PACKAGE_INFO)) {
        changed.add(type);
      } else {
        classes.add(type);
      }
    }
    for (String name : changed) {
      deleteClasses(name);
    }
    for (String name : former.generated()) {
      Files.deleteIfExists(output.resolve(name));
    }
    Set<String> compiled = new TreeSet<>(changed);
    compiled.retainAll(sources.keySet());
    changed.clear();
    RecordingProcessor processor = new RecordingProcessor();
    Javac.Result result =
        new Javac(output)
            .withoutProcessor()
            .withProcessor(processor)
            .withClassesToProcess(classes)
            .compile(folder.resolve("src"), written(compiled));
    former = processor;
    return result;
  }

  private List<Path> written(Set<String> classNames) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : classNames) {
      Path file = folder.resolve("src").resolve(name.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, sources.get(name)));
    }
    return files;
  }

  private void deleteClasses(String name) throws IOException {
    Path top = output.resolve(name.replace('.', '/') + ".class");
    if (!Files.isDirectory(top.getParent())) {
      return;
    }
    String nested = top.getFileName().toString().replace(".class", "$");
    try (Stream<Path> files = Files.list(top.getParent())) {
      for (Path file : files.toList()) {
        if (file.equals(top) || file.getFileName().toString().startsWith(nested)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Everything that the processor wrote, by path; the bytes as Latin-1. */
  Map<String, String> generated() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String place : List.of("META-INF", "dev")) {
      if (Files.exists(output.resolve(place))) {
        try (Stream<Path> files = Files.walk(output.resolve(place))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            all.put(
                output.relativize(file).toString(),
                Files.readString(file, StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return all;
  }

  /** What the processor writes when the present sources are compiled at once. */
  Map<String, String> generatedAtOnce(Path elsewhere) throws IOException {
    IncrementalBuild full = new IncrementalBuild(elsewhere);
    sources.forEach(full::source);
    full.compile();
    return full.generated();
  }
}
