package dev.rung.examples.benchmark;

/** The process that is measured: one call, then what it cost. */
public final class Child {
  private Child() {}

  /** Takes a scenario, a contestant, a JDBC URL and the number of migrations. */
  public static void main(String[] args) throws Exception {
    Work work =
        Work.of(
            Scenario.valueOf(args[0]),
            Contestant.valueOf(args[1]),
            args[2],
            Integer.parseInt(args[3]));
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    System.out.println(Sample.after(nanos).line());
  }
}
