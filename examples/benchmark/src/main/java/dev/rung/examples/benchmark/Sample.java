package dev.rung.examples.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What one child process measured.
 *
 * @param nanos of the call
 * @param cpuMillis user and system time of the whole process, the start of the JVM included
 * @param threadMillis of these, what the thread of the call took
 * @param residentKib the process's peak resident memory (VmHWM), 0 where there is no /proc
 * @param heapKib the sum of the heap pools' peaks
 */
record Sample(long nanos, long cpuMillis, long threadMillis, long residentKib, long heapKib) {
  private static final String MARK = "sample ";

  /** Looks at this process, after the call. */
  static Sample after(long nanos) throws IOException {
    long resident = peakResident(); // before the classes for the rest are loaded
    long cpu = ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return new Sample(nanos, cpu, thread, resident, heap / 1024);
  }

  private static long peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    }
    return 0;
  }

  String line() {
    return MARK + nanos + " " + cpuMillis + " " + threadMillis + " " + residentKib + " " + heapKib;
  }

  /** Reads what {@link #line} wrote, among other lines. */
  static Sample parse(String output) {
    int start = output.lastIndexOf(MARK);
    if (start < 0) {
      throw new IllegalStateException("the child process printed no sample: " + output);
    }
    String[] numbers = output.substring(start + MARK.length()).trim().split(" ", -1);
    return new Sample(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]));
  }
}
