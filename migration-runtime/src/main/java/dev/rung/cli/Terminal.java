package dev.rung.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line writes and what it knows about its surroundings.
 *
 * @param outIsTerminal whether a person's terminal shows what goes to out
 * @param errIsTerminal the same for err
 * @param columns the terminal's width, 0 when unknown
 * @param prompt asks for a password
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Symbols symbols,
    IntSupplier columns,
    Map<String, String> environment,
    Prompt prompt) {
  private static final int DEFAULT_WIDTH = 80;

  /** Asks for a secret without showing it. */
  interface Prompt {
    /** The answer, or null when nobody can be asked. */
    @Nullable String ask(String question);
  }

  /** The process's own. */
  static Terminal system() {
    Charset charset = charset();
    return new Terminal(
        new PrintStream(System.out, false, charset),
        new PrintStream(System.err, false, charset),
        isTerminal(1),
        isTerminal(2),
        Symbols.in(charset),
        TerminalSize::columns,
        System.getenv(),
        question -> ask(System.console(), question));
  }

  /** How results are to look. */
  Look outLook(boolean noColor, int width) {
    return new Look(width, outIsTerminal, outIsTerminal && colors(noColor), symbols);
  }

  /** How problems are to look. */
  Look errLook(boolean noColor, int width) {
    return new Look(width, errIsTerminal, errIsTerminal && colors(noColor), symbols);
  }

  /** Whether a line can be written over. */
  boolean live() {
    return outIsTerminal && !isDumb();
  }

  private boolean colors(boolean noColor) {
    return !noColor && environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb();
  }

  private boolean isDumb() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** The width to write to: COLUMNS, else the terminal's, else 80. It may start a process. */
  int width() {
    int width = TerminalSize.parse(environment.getOrDefault("COLUMNS", ""));
    if (width == 0 && (outIsTerminal || errIsTerminal)) {
      width = columns.getAsInt();
    }
    return width == 0 ? DEFAULT_WIDTH : width;
  }

  private static Charset charset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  /** Whether a stream of this process is a terminal, by the system where it tells. */
  private static boolean isTerminal(int stream) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return isTerminal(System.console());
    }
  }

  /** Since Java 22 there is a console without a terminal, too, and a method to tell them apart. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      Method method = Console.class.getMethod("isTerminal");
      return (Boolean) method.invoke(console);
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }

  private static @Nullable String ask(@Nullable Console console, String question) {
    char[] answer = console == null ? null : console.readPassword("%s", question);
    return answer == null ? null : new String(answer);
  }
}
