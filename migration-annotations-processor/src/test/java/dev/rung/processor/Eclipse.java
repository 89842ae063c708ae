package dev.rung.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles with the processor as Eclipse and other IDEs with its compiler do. */
final class Eclipse {
  private final Path output;
  private final List<Path> classPath = new ArrayList<>();

  Eclipse(Path output, List<Path> classPath) throws IOException {
    this.output = Files.createDirectories(output);
    this.classPath.add(output);
    this.classPath.addAll(Javac.apiPath());
    this.classPath.addAll(classPath);
  }

  Result compile(List<Path> sources, boolean withProcessor) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      String path =
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          List.of("--release", "17", "-d", output.toString(), "-cp", path, "-proceedOnError");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(withProcessor ? List.of(new MigrationProcessor()) : List.of());
      boolean success = task.call();
      List<String> ours = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
        String message = diagnostic.getMessage(Locale.ROOT);
        (message.startsWith("[RUNG-") ? ours : others).add(message);
      }
      return new Result(success, ours, others, messages.toString());
    }
  }

  /**
   * What came of a compilation.
   *
   * @param success whether it was without errors
   * @param told what the processor told
   * @param compilerTold what the compiler told by itself
   * @param messages what it printed
   */
  record Result(boolean success, List<String> told, List<String> compilerTold, String messages) {}
}
