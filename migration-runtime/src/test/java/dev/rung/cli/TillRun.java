package dev.rung.cli;

import dev.rung.testkit.TestDatabase;
import java.util.Map;
import java.util.regex.Pattern;

/** The command line with the two migrations of {@code dev.rung.cli.till}. */
final class TillRun {
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  private static final Pattern DURATION = Pattern.compile(" +\\d+(\\.\\d)? m?s\\b");

  private TillRun() {}

  static CliRun cli(TestDatabase database) {
    return CliRun.with(Map.of("RUNG_URL", database.url()))
        .config(config -> config.scan("dev.rung.cli.till"));
  }

  /** The text with times and durations, which vary, replaced. */
  static String steady(String text) {
    String timed = TIME.matcher(text).replaceAll("<when>");
    return DURATION.matcher(timed).replaceAll(" <t>").replaceAll(" +TOOK", " TOOK");
  }

  static String body(CliRun.Result result) {
    String out = steady(result.out());
    return out.substring(out.indexOf('\n') + 1); // without the database's name
  }
}
