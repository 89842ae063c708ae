package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The process that {@link RealCodeTest} starts in a small heap: it takes every class of some jars
 * for a migration of its own, writes a line for each that has no normal form, and last how many it
 * looked at.
 */
final class RealCode {
  private static final Relocation NO_RELOCATION = Relocation.of("no/such/", "no/other/");

  private RealCode() {}

  /** Takes jars. */
  public static void main(String[] jars) throws IOException {
    int looked = 0;
    for (String jar : jars) {
      for (Map.Entry<String, Map<String, byte[]>> nest : nests(Path.of(jar)).entrySet()) {
        String failure = failure(nest.getKey(), CompiledClasses.of(nest.getValue()));
        if (!failure.isEmpty()) {
          System.out.println("failed " + nest.getKey() + ": " + failure);
        }
        looked += nest.getValue().size();
      }
    }
    System.out.println("looked at " + looked);
  }

  private static String failure(String name, CompiledClasses nest) {
    String root = name.replace('.', '/');
    try {
      NormalForm form =
          NormalForm.of(
              root,
              CountedCode.of(nest),
              NO_RELOCATION,
              Vocabulary.of(nest, NO_RELOCATION),
              id -> id);
      return form.text().startsWith("v1\n") ? "" : "no text";
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return e.toString();
    }
  }

  /** The classes of a jar by their outermost class. */
  private static Map<String, Map<String, byte[]>> nests(Path jar) throws IOException {
    Map<String, Map<String, byte[]>> nests = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String path = entry.getName();
        if (path.endsWith(".class") && !path.startsWith("META-INF") && !path.contains("-info")) {
          String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
          int nested = name.indexOf('$');
          try (InputStream in = file.getInputStream(entry)) {
            nests
                .computeIfAbsent(
                    nested < 0 ? name : name.substring(0, nested), n -> new HashMap<>())
                .put(name, in.readAllBytes());
          }
        }
      }
    }
    return nests;
  }
}
