package dev.rung.internal.dialect;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine, for those who look for the holder of a lock or the author of a run. */
public final class HostName {

  private HostName() {}

  /** The name; from the environment where it has one, since asking the network can take long. */
  public static String get() {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      String name = System.getenv(variable);
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }
}
