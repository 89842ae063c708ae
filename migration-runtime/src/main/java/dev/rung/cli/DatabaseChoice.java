package dev.rung.cli;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use.
 *
 * @param url JDBC URL, which may hold a password
 */
record DatabaseChoice(String url, @Nullable String user, @Nullable String password) {

  /**
   * Decides by options, environment and code, in this order.
   *
   * @throws MigrationException USAGE, NO_DATABASE
   */
  static DatabaseChoice of(RungCommand options, RungConfig config, Terminal terminal) {
    Map<String, String> environment = terminal.environment();
    String url = first(options.url, environment.get("RUNG_URL"), config.url());
    if (url == null) {
      throw new MigrationException(
          new Problem(
              ProblemCode.NO_DATABASE,
              "Nothing says which database to use.",
              List.of(),
              List.of(
                  "name it: --url jdbc:postgresql://HOST/DATABASE or --url jdbc:sqlite:FILE",
                  "set the variable RUNG_URL to such a URL")));
    }
    if (options.url != null && Secrets.hasPassword(options.url)) {
      throw Usage.wrong(
          "The URL has a password, and a command line can be read by others: "
              + Secrets.mask(options.url)
              + ".",
          "take the password out of the URL and put it into the variable RUNG_PASSWORD",
          "put the whole URL into the variable RUNG_URL");
    }
    String user = first(options.user, environment.get("RUNG_USER"), config.user());
    return new DatabaseChoice(url, user, password(options, user, terminal));
  }

  /** For what asks none. */
  static DatabaseChoice none() {
    return new DatabaseChoice("", null, null);
  }

  private static @Nullable String password(
      RungCommand options, @Nullable String user, Terminal terminal) {
    Path file = options.passwordFile;
    if (options.askPassword && file != null) {
      throw Usage.wrong(
          "--password and --password-file are two ways for one thing.", "leave one of them out");
    }
    if (file != null) {
      return read(file);
    }
    return options.askPassword ? ask(user, terminal) : terminal.environment().get("RUNG_PASSWORD");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).stripTrailing();
    } catch (IOException unreadable) {
      String reason = Files.exists(file) ? "cannot be read" : "does not exist";
      throw Usage.wrong(
          "The password file " + file + " " + reason + ".", "name another: --password-file FILE");
    }
  }

  private static String ask(@Nullable String user, Terminal terminal) {
    String answer =
        terminal.prompt().ask(user == null ? "Password: " : "Password of " + user + ": ");
    if (answer == null) {
      throw Usage.wrong(
          "There is no terminal on which to ask for the password.",
          "put it into the variable RUNG_PASSWORD",
          "put it into a file and name that: --password-file FILE");
    }
    return answer;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return Secrets.mask(url);
  }
}
