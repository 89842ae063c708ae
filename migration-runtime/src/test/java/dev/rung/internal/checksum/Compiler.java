package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A way to compile: a compiler with its options.
 *
 * @param jdk whose javac; ECJ runs in this JVM
 * @param release the Java release that is compiled for
 * @param classPath jars and folders
 */
record Compiler(
    String name, Jdk jdk, boolean ecj, int release, List<String> options, List<Path> classPath) {

  static Compiler javac(Jdk jdk, int release, List<Path> classPath, String... options) {
    String name = "javac " + jdk.feature() + " --release " + release;
    return new Compiler(
        String.join(" ", name, String.join(" ", options)).strip(),
        jdk,
        false,
        release,
        List.of(options),
        classPath);
  }

  static Compiler ecj(int release, List<Path> classPath, String... options) {
    String name = "ecj --release " + release;
    return new Compiler(
        String.join(" ", name, String.join(" ", options)).strip(),
        Jdk.running(),
        true,
        release,
        List.of(options),
        classPath);
  }

  Compiler called(String other) {
    return new Compiler(other, jdk, ecj, release, options, classPath);
  }

  /** Compiles some sources against classes that are compiled already. */
  CompiledClasses compileWith(List<Path> sources, CompiledClasses classes) {
    try {
      Path folder = Files.createTempDirectory("before");
      try {
        for (Map.Entry<String, byte[]> one : classes.byName().entrySet()) {
          Path file = folder.resolve(one.getKey().replace('.', '/') + ".class");
          Files.createDirectories(file.getParent());
          Files.write(file, one.getValue());
        }
        List<Path> path = new ArrayList<>(classPath);
        path.add(folder);
        return new Compiler(name, jdk, ecj, release, options, path).compile(sources);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles source files to classes. */
  CompiledClasses compile(List<Path> sources) {
    try {
      Path output = Files.createTempDirectory("classes");
      try {
        run(sources, output);
        return read(output);
      } finally {
        delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(List<Path> sources, Path output) throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.add("-proc:none");
    arguments.add("-nowarn");
    arguments.addAll(List.of("--release", String.valueOf(release), "-d", output.toString()));
    arguments.addAll(List.of("-cp", joined()));
    sources.forEach(source -> arguments.add(source.toString()));
    if (ecj) {
      StringWriter log = new StringWriter();
      PrintWriter to = new PrintWriter(log);
      boolean done = BatchCompiler.compile(arguments.toArray(String[]::new), to, to, null);
      check(done, log.toString());
    } else if (jdk.equals(Jdk.running())) {
      arguments.add("-Xlint:none");
      var log = new java.io.ByteArrayOutputStream();
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, log, log, arguments.toArray(String[]::new));
      check(exit == 0, log.toString());
    } else {
      arguments.add("-Xlint:none");
      Path log = Files.createTempFile("javac", ".log");
      arguments.add(0, jdk.home().resolve("bin/javac").toString());
      check(exitOf(arguments, log) == 0, Files.readString(log));
      Files.delete(log);
    }
  }

  private static int exitOf(List<String> command, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("javac does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void check(boolean done, String log) {
    if (!done) {
      throw new IllegalStateException(name + ":\n" + log);
    }
  }

  private String joined() {
    List<String> path = new ArrayList<>();
    classPath.forEach(entry -> path.add(entry.toString()));
    return String.join(System.getProperty("path.separator"), path);
  }

  static CompiledClasses read(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name =
            folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    }
    return CompiledClasses.of(classes);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
