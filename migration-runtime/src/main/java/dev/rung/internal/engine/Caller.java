package dev.rung.internal.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who runs Rung, for the journal.
 *
 * @param who the operating system's user
 * @param host the machine's name
 */
record Caller(String who, String host) {

  static Caller current() {
    return new Caller(System.getProperty("user.name", "unknown"), hostName());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown"; // a machine without a name of its own; nothing depends on it
    }
  }
}
