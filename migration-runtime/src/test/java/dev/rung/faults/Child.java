package dev.rung.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs {@link ChildMain}, and what it prints. Waits are long, since machines are
 * busy: what comes late is no fault, what never comes is one.
 */
final class Child implements AutoCloseable {
  /** What a process gets whom SIGKILL ended: 128 + 9. */
  static final int KILLED = 137;

  private static final List<String> PROGRESS = List.of("started ", "effects ", "finished ");
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread reader;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  private Child(Process process) {
    this.process = process;
    reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** A process that migrates a database by the migrations of a package, once it may go. */
  static Child start(String url, String packageName, Path... classPath) {
    return start(url, packageName, Behaviour.NOTHING, classPath);
  }

  /** A process that runs {@code steps:1} with a behaviour, and {@code steps:2}. */
  static Child steps(String url, Behaviour first) {
    return start(url, "dev.rung.samples.steps", first);
  }

  private static Child start(String url, String packageName, Behaviour first, Path... classPath) {
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    for (Path place : classPath) {
      path.append(File.pathSeparator).append(place);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A short life: what costs time at the start does not pay.
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Xmx256m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.add("-Drung.test.child=true");
    command.addAll(List.of("-cp", path.toString(), ChildMain.class.getName()));
    command.addAll(List.of(url, packageName, first.name()));
    try {
      return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has loaded what it needs. */
  Child ready() throws InterruptedException {
    await("ready");
    return this;
  }

  /** Lets it begin, or go on. */
  Child go() throws IOException {
    OutputStream input = process.getOutputStream();
    input.write('\n');
    input.flush();
    return this;
  }

  /** Waits for a line that begins like this, and gives it. */
  String await(String prefix) throws InterruptedException {
    while (true) {
      String line = next();
      if (line == null) {
        throw new AssertionError("no line '" + prefix + "' in:\n" + output());
      }
      if (line.startsWith(prefix)) {
        return line;
      }
    }
  }

  /** Waits for so many lines of progress; what the JVM itself prints is none. */
  void awaitProgress(int count) throws InterruptedException {
    int seenSoFar = 0;
    while (seenSoFar < count) {
      String line = next();
      if (line == null) {
        throw new AssertionError("only " + seenSoFar + " lines of progress in:\n" + output());
      }
      seenSoFar += PROGRESS.stream().anyMatch(line::startsWith) ? 1 : 0;
    }
  }

  /** Ends it by SIGKILL, at once, and waits until it is gone. */
  int kill() throws InterruptedException {
    process.destroyForcibly();
    return exitCode();
  }

  /** Waits until it ends by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after:\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  /** How many migrations it completed itself, by what it printed. */
  int finished() {
    return (int) output().lines().filter(line -> line.startsWith("finished ")).count();
  }

  /** All that it printed so far. */
  String output() {
    synchronized (seen) {
      return String.join("\n", seen);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private @Nullable String next() throws InterruptedException {
    for (long i = 0; i < PATIENCE_SECONDS * 10; i++) {
      boolean over = !process.isAlive();
      String line = lines.poll(100, TimeUnit.MILLISECONDS);
      if (line != null || over) {
        return line;
      }
    }
    return null;
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        seen.add(line);
        lines.add(line);
      }
    } catch (IOException e) {
      seen.add("(the output ended with the process: " + e.getMessage() + ")");
    }
  }
}
