package dev.rung.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures what the processor adds to the compilation of one module: in turn, a process each. */
final class Compilations {
  private static final String PROCESSOR = "dev.rung.processor.MigrationProcessor";

  private final Path directory;
  private final List<Path> sources;

  private Compilations(Path directory, List<Path> sources) {
    this.directory = directory;
    this.sources = sources;
  }

  /** Writes the sources of so many migrations. */
  static Compilations of(int migrations, Path directory) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("sources-" + migrations));
    List<Path> sources = new ArrayList<>();
    for (int number = 1; number <= migrations; number++) {
      String name = MigrationJar.className(number);
      Path file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
      sources.add(Files.writeString(file, MigrationJar.source(number)));
    }
    return new Compilations(directory, sources);
  }

  Map<Compiling, List<Sample>> measure(int rounds) throws IOException, InterruptedException {
    Map<Compiling, List<Sample>> samples = new EnumMap<>(Compiling.class);
    for (int round = 0; round < rounds; round++) {
      for (Compiling compiling : Compiling.values()) {
        samples.computeIfAbsent(compiling, first -> new ArrayList<>()).add(run(compiling));
      }
    }
    return samples;
  }

  /** Compiles once; every compilation has an output of its own, which is empty before. */
  Sample run(Compiling compiling) throws IOException, InterruptedException {
    Path output = Files.createTempDirectory(directory, "compiled");
    try {
      return run(compiling, output);
    } finally {
      MigrationJar.delete(output);
    }
  }

  Sample run(Compiling compiling, Path output) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", classPath, CompilingChild.class.getName()));
    command.addAll(List.of("--release", "17", "-d", output.toString(), "-cp", classPath));
    command.addAll(
        compiling == Compiling.JAVAC
            ? List.of("-proc:none")
            : List.of("-processor", PROCESSOR, "-processorpath", processorPath()));
    for (Path source : sources) {
      command.add(source.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(compiling.title() + " did not get through\n" + told);
    }
    return Sample.parse(told);
  }

  /** As build tools give it: the processor with what it needs, without jOOQ. */
  private static String processorPath() {
    List<String> places = new ArrayList<>();
    for (String name :
        List.of(PROCESSOR, "dev.rung.migration.Migration", "org.jspecify.annotations.Nullable")) {
      try {
        places.add(
            Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString());
      } catch (ClassNotFoundException | URISyntaxException e) {
        throw new IllegalStateException("not on the class path: " + name, e);
      }
    }
    return String.join(File.pathSeparator, places);
  }
}
