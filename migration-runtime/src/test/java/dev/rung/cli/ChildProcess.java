package dev.rung.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, as an application's main starts it. */
final class ChildProcess {
  private static final long SIGINT_BIT = 1 << (2 - 1);

  private ChildProcess() {}

  /** An application's main. Its arguments: a package, then those of the command line. */
  public static void main(String[] args) {
    String[] rest = java.util.Arrays.copyOfRange(args, 1, args.length);
    System.exit(Rung.run(rest, config -> config.scan(args[0])));
  }

  static Process start(Path output, String url, String packageName, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(heedingInterrupts());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ChildProcess.class.getName());
    command.add(packageName);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("RUNG_URL", url));
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /**
   * Runs the rest of the command with the usual reaction to SIGINT. A shell starts what runs in the
   * background with that signal ignored; it is inherited, and no process started so can be ended by
   * it.
   */
  private static List<String> heedingInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("SigIgn:")
            && (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0) {
          return List.of("env", "--default-signal=INT");
        }
      }
    }
    return List.of();
  }

  /** Its exit code; a process that takes longer is killed. */
  static int exitCode(Process process, Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process did not end within " + limit);
    }
    return process.exitValue();
  }
}
