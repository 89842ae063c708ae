package dev.rung.cli;

import java.util.List;
import java.util.Map;

/** What people type who come from other tools, and what Rung has instead. */
final class OtherWords {
  private static final List<String> REPAIR =
      List.of(
          "accept changed code: rung accept ID --reason TEXT",
          "nothing else needs repair; what fails is rolled back and leaves no row behind");
  private static final List<String> UNLOCK =
      List.of("nothing needs to be unlocked; a lock ends with the process that holds it");

  private static final Map<String, List<String>> INSTEAD =
      Map.ofEntries(
          meant("migrate", "up"),
          meant("update", "up"),
          meant("upgrade", "up"),
          meant("info", "status"),
          meant("showmigrations", "status"),
          meant("undo", "down"),
          meant("rollback", "down"),
          meant("revert", "down"),
          meant("downgrade", "down"),
          meant("stamp", "baseline"),
          meant("changelog-sync", "baseline"),
          meant("clear-checksums", "accept"),
          Map.entry("repair", REPAIR),
          Map.entry("unlock", UNLOCK),
          Map.entry("release-locks", UNLOCK));

  private OtherWords() {}

  /** Fixes for a word that is no command here; empty where it says nothing. */
  static List<String> instead(String word) {
    return INSTEAD.getOrDefault(word, List.of());
  }

  private static Map.Entry<String, List<String>> meant(String word, String command) {
    return Map.entry(word, List.of("did you mean " + command + "?"));
  }
}
