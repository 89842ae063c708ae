package dev.rung.examples.benchmark;

import java.io.IOException;
import java.util.Arrays;
import javax.tools.ToolProvider;

/** The process that is measured while it compiles: javac once, then what it cost. */
public final class CompilingChild {
  private CompilingChild() {}

  /** Takes what javac takes. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    int status = ToolProvider.getSystemJavaCompiler().run(null, System.err, null, args);
    long nanos = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException("javac ended with " + status + ": " + Arrays.toString(args));
    }
    System.out.println(Sample.after(nanos).line());
  }
}
