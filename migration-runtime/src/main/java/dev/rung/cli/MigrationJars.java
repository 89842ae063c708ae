package dev.rung.cli;

import dev.rung.Migrator;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** The migrations that the command line names. */
final class MigrationJars {
  private MigrationJars() {}

  /**
   * Adds jars and packages. Named packages narrow the search in the jars; without one the jars are
   * searched as a whole.
   */
  static void apply(List<Path> jars, List<String> packages, Migrator.Builder builder) {
    builder.scan(packages.toArray(new String[0]));
    if (jars.isEmpty()) {
      return;
    }
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(jars.get(i));
    }
    // Lives as long as the process, which ends after one command.
    builder.classLoader(new URLClassLoader(urls, Migrator.class.getClassLoader()));
    if (packages.isEmpty()) {
      builder.sources(jars.toArray(new Path[0]));
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw Usage.wrong("No jar can be at " + jar + ".", "name another: --jar FILE");
    }
  }
}
