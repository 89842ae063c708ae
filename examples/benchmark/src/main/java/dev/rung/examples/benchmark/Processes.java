package dev.rung.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the measured processes, one after the other: a fresh JVM each, with the migrations first
 * on the class path, as build tools put an application's own classes, and that of this one behind
 * it.
 *
 * @param jar of the migrations
 * @param migrations how many it has
 * @param options of the JVM, beside those that all have
 */
record Processes(Path jar, int migrations, List<String> options) {
  private static final List<String> JVM =
      List.of("-Xms64m", "-Xmx512m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true");

  /** Runs one and waits for it. */
  Sample run(Scenario scenario, Contestant contestant, String url)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(options);
    command.add("-cp");
    command.add(jar + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(Child.class.getName());
    command.add(scenario.name());
    command.add(contestant.name());
    command.add(url);
    command.add(Integer.toString(migrations));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          contestant.title() + " did not get through: " + scenario.title() + "\n" + output);
    }
    return Sample.parse(output);
  }
}
