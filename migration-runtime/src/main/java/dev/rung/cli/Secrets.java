package dev.rung.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of this process, and what hides them in texts that others wrote, such as a driver's
 * messages. Not safe for use by many threads while it is filled.
 */
final class Secrets {
  private static final String MASK = "***";

  private final List<String> secrets = new ArrayList<>();

  /** Keeps a password; one of less than three characters would hide too much else. */
  void add(@Nullable String secret) {
    if (secret != null && secret.length() >= 3) {
      secrets.add(secret);
    }
  }

  /** Keeps the passwords that stand in a JDBC URL, as they are and decoded. */
  void addFrom(String url) {
    for (String password : passwordsIn(url)) {
      add(password);
      if (password.indexOf('%') >= 0) {
        add(decoded(password));
      }
    }
  }

  /** The text with each secret masked where it stands as a word of its own. */
  String hide(String text) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = replaceWord(hidden, secret);
    }
    return hidden;
  }

  private static String replaceWord(String text, String secret) {
    int at = text.indexOf(secret);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf(secret, Math.max(from, at + 1))) {
      int end = at + secret.length();
      if (isEdge(text, at - 1) && isEdge(text, end)) {
        out.append(text, from, at).append(MASK);
        from = end;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** The URL with its passwords masked. */
  static String mask(String url) {
    String masked = url;
    for (String password : passwordsIn(url)) {
      masked = masked.replace("=" + password, "=" + MASK).replace(":" + password + "@", ":***@");
    }
    return masked;
  }

  /** Whether a JDBC URL holds a password, as a parameter or before the host. */
  static boolean hasPassword(String url) {
    return !passwordsIn(url).isEmpty();
  }

  private static List<String> passwordsIn(String url) {
    List<String> found = new ArrayList<>();
    int slashes = url.indexOf("//");
    if (slashes >= 0) {
      int end = firstOf(url, "/?;", slashes + 2);
      int at = url.lastIndexOf('@', end);
      int colon = url.indexOf(':', slashes + 2);
      if (colon >= 0 && colon < at - 1) {
        found.add(url.substring(colon + 1, at));
      }
    }
    for (int start = firstOf(url, "?;", 0) + 1; start <= url.length(); ) {
      int end = firstOf(url, "&;", start);
      int equals = url.indexOf('=', start);
      if (equals > start && equals < end - 1 && isPassword(url.substring(start, equals))) {
        found.add(url.substring(equals + 1, end));
      }
      start = end + 1;
    }
    return found;
  }

  private static boolean isPassword(String parameter) {
    String name = parameter.toLowerCase(Locale.ROOT);
    return name.endsWith("password") || name.equals("pwd");
  }

  private static int firstOf(String text, String any, int from) {
    for (int i = from; i < text.length(); i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }
}
