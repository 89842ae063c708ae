package dev.rung.internal.dialect;

import org.jspecify.annotations.Nullable;

/** JDBC URLs as they may be shown: without options and login, which can hold secrets. */
final class SafeUrl {

  private SafeUrl() {}

  /** The URL without what may be secret in it. */
  static String show(String url) {
    int end = url.length();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '?' || c == ';') {
        end = i;
        break;
      }
    }
    String shown = url.substring(0, end);
    int authority = shown.indexOf("//");
    int at = shown.lastIndexOf('@');
    return authority >= 0 && at > authority
        ? shown.substring(0, authority + 2) + shown.substring(at + 1)
        : shown;
  }

  /** Host, port and database of a URL of PostgreSQL; empty when there is no URL. */
  static String place(@Nullable String url) {
    if (url == null) {
      return "";
    }
    String shown = show(url);
    int authority = shown.indexOf("//");
    return authority < 0 ? shown : shown.substring(authority + 2);
  }
}
