package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells why there is no connection, without the secrets that were used to get one. */
final class ConnectProblems {

  private static final String HIDDEN = "***";
  private static final List<String> SECRET_NAMES =
      List.of("password", "passphrase", "pwd", "secret", "token", "key");

  private ConnectProblems() {}

  /** The driver's exception is kept as the cause only if no secret is in its messages. */
  static MigrationException connectFailed(String url, Properties properties, SQLException cause) {
    List<String> secrets = secrets(url, properties);
    Problem problem =
        new Problem(
            ProblemCode.CONNECT_FAILED,
            "The database cannot be reached, or refuses the login.",
            List.of(
                "url       " + SafeUrl.show(url),
                "driver    " + hide(firstLine(cause.getMessage()), secrets)),
            List.of("check the URL, the login and whether the server runs"));
    return new MigrationException(problem, tells(cause, secrets) ? null : cause);
  }

  /** As above, where only others know how to connect. */
  static MigrationException connectFailed(String what, String fix, SQLException cause) {
    String evidence = "driver    " + firstLine(cause.getMessage());
    return new MigrationException(
        Problem.of(ProblemCode.CONNECT_FAILED, what, evidence, fix), cause);
  }

  private static List<String> secrets(String url, Properties properties) {
    List<String> secrets = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      add(secrets, name, properties.getProperty(name));
    }
    for (String option : url.substring(url.indexOf('?') + 1).split("[&;]", -1)) {
      int equals = option.indexOf('=');
      if (equals > 0) {
        String value = option.substring(equals + 1);
        add(secrets, option.substring(0, equals), value);
        add(secrets, option.substring(0, equals), decoded(value));
      }
    }
    int at = url.lastIndexOf('@');
    int colon = at < 0 ? -1 : url.lastIndexOf(':', at);
    if (colon > 0) {
      add(secrets, "password", url.substring(colon + 1, at));
    }
    return secrets;
  }

  private static void add(List<String> secrets, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!value.isEmpty() && SECRET_NAMES.stream().anyMatch(lower::contains)) {
      secrets.add(value);
    }
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value; // not encoded, so it stands for itself
    }
  }

  private static boolean tells(Throwable failure, List<String> secrets) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < Dialect.DEEPEST_CAUSE; depth++) {
      String message = String.valueOf(cause.getMessage());
      if (secrets.stream().anyMatch(message::contains)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String hide(String text, List<String> secrets) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "no message" : message.lines().findFirst().orElse("no message");
  }
}
