package dev.rung.processor;

import com.sun.source.util.JavacTask;
import javax.annotation.processing.ProcessingEnvironment;

/** Whether the compiler shows the bodies of methods. */
final class MethodBodies {
  private MethodBodies() {}

  /**
   * True for javac alone; ECJ has none to show, and some build tools hide javac behind their own.
   */
  static boolean areVisible(ProcessingEnvironment environment) {
    try {
      return JavacTask.instance(environment) != null;
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return false;
    }
  }
}
