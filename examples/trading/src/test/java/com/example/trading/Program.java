package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A main of this example, run as users run it: in a JVM of its own, with nothing in its environment
 * that names a database.
 *
 * @param exit its exit code
 * @param output what it printed
 * @param errors what it printed to standard error
 */
record Program(int exit, String output, String errors) {

  /** Runs a main to its end, which is one minute away at most. */
  static Program run(Class<?> main, Path directory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(command, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8");
    Collections.addAll(command, "-classpath", System.getProperty("java.class.path"));
    command.add(main.getName());
    Collections.addAll(command, arguments);
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path errors = Files.createTempFile(directory, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("RUNG_"));
    builder.environment().remove("COLUMNS");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    assertThat(ended).as("%s ended by itself; %s", main, read(errors)).isTrue();
    return new Program(process.exitValue(), read(output), read(errors));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
