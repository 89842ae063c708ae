package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The migrations in source that the checksum is judged by, and what they are compiled against. */
final class Corpus {
  private static final List<String> LIBRARIES =
      List.of(
          "dev.rung.migration.Migration",
          "io.r2dbc.spi.R2dbcException",
          "org.reactivestreams.Publisher",
          "org.jspecify.annotations.NullMarked");

  private Corpus() {}

  static Path folder(String name) {
    try {
      return Path.of(Corpus.class.getResource("/checksum/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> sources(String name) {
    try (Stream<Path> files = Files.walk(folder(name))) {
      return files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rung's annotations, the jOOQ that it is built with, and what that needs. */
  static List<Path> classPath() {
    return classPath("jooq-older.jar");
  }

  /** The same with a newer jOOQ, which needs Java 21. */
  static List<Path> classPathWithNewerJooq() {
    return classPath("jooq-newer.jar");
  }

  /** The build copies both jars beside the classes; neither is on the class path of the tests. */
  private static List<Path> classPath(String jooq) {
    List<Path> path = new ArrayList<>();
    path.add(Path.of("target", "corpus-jooq", jooq).toAbsolutePath());
    for (String name : LIBRARIES) {
      try {
        path.add(
            Path.of(
                Class.forName(name, false, Corpus.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
      } catch (ReflectiveOperationException | URISyntaxException e) {
        throw new IllegalStateException(name, e);
      }
    }
    return path;
  }

  /** The checksum of every migration, by class name. */
  static Map<String, Checksum> checksums(CompiledClasses classes) {
    return checksums(classes, Relocation.ofThisRuntime());
  }

  static Map<String, Checksum> checksums(CompiledClasses classes, Relocation relocation) {
    CompiledClasses scope = classes.only(name -> name.startsWith("corpus"));
    NormalFormChecksums algorithm = algorithm(relocation);
    Map<String, Checksum> checksums = new TreeMap<>();
    for (String migration : scope.migrations()) {
      checksums.put(migration, algorithm.checksum(migration, scope));
    }
    return checksums;
  }

  static NormalFormChecksums algorithm() {
    return algorithm(Relocation.ofThisRuntime());
  }

  private static NormalFormChecksums algorithm(Relocation relocation) {
    return new NormalFormChecksums(relocation, Corpus::idOf);
  }

  private static String idOf(String className) {
    return "main:" + className.length();
  }
}
