package dev.rung.processor;

import dev.rung.migration.Migration;
import dev.rung.migration.internal.index.MigrationIndex;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.reactivestreams.Publisher;

/** Compiles sources with the processor, by the compiler of the JDK that runs the tests. */
final class Javac {
  private final Path output;
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> moreOptions = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<String> classesToProcess = new ArrayList<>();

  /** Compiles into that folder; what is there counts as compiled before. */
  Javac(Path output) throws IOException {
    this.output = Files.createDirectories(output);
    classPath.add(output);
    classPath.addAll(apiPath());
    processors.add(new MigrationProcessor());
  }

  /** What a migration is compiled against. */
  static List<Path> apiPath() {
    return List.of(home(Migration.class), home(DSLContext.class), home(Publisher.class));
  }

  /** The jar or folder that a class comes from. */
  static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Javac withClasses(Path... paths) {
    classPath.addAll(Arrays.asList(paths));
    return this;
  }

  Javac withOptions(String... options) {
    moreOptions.addAll(Arrays.asList(options));
    return this;
  }

  /** Compiles with an output that is not on the class path, as javac does by itself. */
  Javac withoutOutput() {
    classPath.remove(output);
    return this;
  }

  /** Compiles as if nobody had configured the processor. */
  Javac withoutProcessor() {
    processors.clear();
    return this;
  }

  /** Adds a processor before Rung's. */
  Javac withProcessor(Processor processor) {
    processors.add(0, processor);
    return this;
  }

  /** Hands classes to the processors that are compiled already. */
  Javac withClassesToProcess(Collection<String> names) {
    classesToProcess.addAll(names);
    return this;
  }

  /** Compiles the sources, relative to a root, in the given order. */
  Result compile(Path root, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      String path =
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-d",
                  output.toString(),
                  "-cp",
                  path,
                  "-Xlint:all,-serial,-path",
                  "-implicit:none"));
      options.addAll(moreOptions);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              options,
              classesToProcess,
              files.getJavaFileObjectsFromPaths(sources));
      task.setLocale(Locale.ROOT);
      task.setProcessors(processors);
      boolean success = task.call();
      StringBuilder ours = new StringBuilder();
      StringBuilder javacs = new StringBuilder();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
        boolean isOurs = diagnostic.getCode().endsWith(".proc.messager");
        (isOurs ? ours : javacs).append(describe(root, diagnostic));
      }
      return new Result(success, ours.toString(), javacs.toString(), output);
    }
  }

  private static String describe(Path root, Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file =
        source == null
            ? ""
            : root.relativize(Path.of(source.toUri())).toString().replace(File.separatorChar, '/');
    return file
        + ":"
        + diagnostic.getLineNumber()
        + ": "
        + kind(diagnostic.getKind())
        + "\n"
        + diagnostic.getMessage(Locale.ROOT)
        + "\n";
  }

  private static String kind(Diagnostic.Kind kind) {
    return switch (kind) {
      case ERROR -> "error";
      case NOTE -> "note";
      default -> "warning";
    };
  }

  /** All Java files below a folder, sorted. */
  static List<Path> sourcesIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * What came of a compilation.
   *
   * @param success whether there are classes
   * @param told what the processor told: a paragraph each, in order
   * @param javacTold what javac told by itself
   * @param output the folder of the classes
   */
  record Result(boolean success, String told, String javacTold, Path output) {

    /** The text of the index, or empty when there is none. */
    String index() throws IOException {
      Path index = output.resolve(MigrationIndex.RESOURCE);
      return Files.exists(index) ? Files.readString(index) : "";
    }
  }
}
