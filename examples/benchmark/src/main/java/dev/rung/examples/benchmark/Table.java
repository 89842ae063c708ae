package dev.rung.examples.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Writes results as tables in Markdown. Pure. */
final class Table {
  static final String HEAD =
      """
      | scenario | who | median ms | ratio | at most | CPU ms | of it main thread | peak RSS MiB | peak heap MiB |
      |---|---|--:|--:|--:|--:|--:|--:|--:|
      """;
  static final String LINEAR_HEAD =
      """
      | migrations | raw jOOQ ms | Rung ms | ratio | Rung ms per migration |
      |--:|--:|--:|--:|--:|
      """;
  static final String COMPILING_HEAD =
      """
      | who | median ms | ratio | CPU ms | ratio | at most |
      |---|--:|--:|--:|--:|--:|
      """;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double KIB_PER_MIB = 1024;

  private Table() {}

  /** One row for each contestant; the first is what the others are compared with. */
  static String rows(Scenario scenario, Map<Contestant, List<Sample>> samples) {
    StringBuilder rows = new StringBuilder();
    double base = median(of(samples, scenario.contestants().get(0)), Sample::nanos);
    for (Contestant contestant : scenario.contestants()) {
      List<Sample> own = of(samples, contestant);
      double nanos = median(own, Sample::nanos);
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f | %.2f | %s | %.0f | %.0f | %.0f | %.0f |%n",
              scenario.title(),
              contestant.title(),
              nanos / NANOS_PER_MILLI,
              nanos / base,
              contestant == Contestant.RUNG ? Double.toString(scenario.limit()) : "",
              median(own, Sample::cpuMillis),
              median(own, Sample::threadMillis),
              median(own, Sample::residentKib) / KIB_PER_MIB,
              median(own, Sample::heapKib) / KIB_PER_MIB));
    }
    return rows.toString();
  }

  /** One row for a number of migrations. */
  static String linear(int migrations, Map<Contestant, List<Sample>> samples) {
    double base = median(of(samples, Contestant.JOOQ), Sample::nanos) / NANOS_PER_MILLI;
    double rung = median(of(samples, Contestant.RUNG), Sample::nanos) / NANOS_PER_MILLI;
    return String.format(
        Locale.ROOT,
        "| %d | %.0f | %.0f | %.2f | %.2f |%n",
        migrations,
        base,
        rung,
        rung / base,
        rung / migrations);
  }

  /** One row for each way to compile; the first is what the other is compared with. */
  static String compiling(Map<Compiling, List<Sample>> samples) {
    StringBuilder rows = new StringBuilder();
    List<Sample> base = samples.getOrDefault(Compiling.JAVAC, List.of());
    for (Compiling compiling : Compiling.values()) {
      List<Sample> own = samples.getOrDefault(compiling, List.of());
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.2f | %.0f | %.2f | %s |%n",
              compiling.title(),
              median(own, Sample::nanos) / NANOS_PER_MILLI,
              median(own, Sample::nanos) / median(base, Sample::nanos),
              median(own, Sample::cpuMillis),
              median(own, Sample::cpuMillis) / median(base, Sample::cpuMillis),
              compiling == Compiling.JAVAC ? "" : Double.toString(Compiling.LIMIT)));
    }
    return rows.toString();
  }

  private static List<Sample> of(Map<Contestant, List<Sample>> samples, Contestant contestant) {
    return samples.getOrDefault(contestant, List.of());
  }

  /** The middle value; of an even number the mean of the two in the middle. */
  static double median(List<Sample> samples, ToLongFunction<Sample> what) {
    long[] sorted = samples.stream().mapToLong(what).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
