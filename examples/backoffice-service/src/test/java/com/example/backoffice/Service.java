package com.example.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service's main in a process of its own, as it runs in production. */
final class Service implements AutoCloseable {
  private final Process process;
  private final Path output;

  private Service(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it with everything that these tests have on their class path. */
  static Service start(Class<?> main, Path directory, String... arguments) throws IOException {
    return start(main, directory, classPath(), arguments);
  }

  /** Starts it without the jar, or folder, of one of the examples. */
  static Service startWithout(String example, Class<?> main, Path directory, String... arguments)
      throws IOException {
    List<String> path = classPath().stream().filter(entry -> !entry.contains(example)).toList();
    assertThat(path).hasSize(classPath().size() - 1);
    return start(main, directory, path, arguments);
  }

  private static Service start(
      Class<?> main, Path directory, List<String> classPath, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A short life: what costs time at the start does not pay.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath)));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(directory, main.getSimpleName(), ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Service(process, output);
  }

  private static List<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).toList();
  }

  /** The lines that it printed, once it ended well. */
  List<String> lines() throws IOException, InterruptedException {
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended by itself").isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
