package dev.rung.internal.discovery;

import java.util.List;

/**
 * A file in a jar or class folder; never a directory.
 *
 * @param name its path from the root of the code source, with slashes
 * @param size in bytes, uncompressed
 * @param crc its CRC-32
 */
record SourceEntry(String name, long size, long crc) {
  static final String CLASS_FILE = ".class";
  private static final String META = "META-INF/";

  /** Whether it describes a package or module; the name of no class can have a dash. */
  boolean isDescriptor() {
    return name.endsWith("-info.class");
  }

  boolean isClass() {
    return name.endsWith(CLASS_FILE);
  }

  /** Binary name of the class in a class file. */
  String className() {
    return name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.');
  }

  /** With slashes, as entries are named. */
  static String nameOfClass(String className) {
    return className.replace('.', '/') + CLASS_FILE;
  }

  static boolean anyClass(List<SourceEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isClass()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a file belongs to a scope. What lies in META-INF never does: no class loader finds
   * classes there by their own name, and its versions of other classes are not what was indexed.
   *
   * @param prefixes paths of packages with a slash at the end; the empty one stands for everything
   */
  static boolean inScope(String name, List<String> prefixes) {
    for (int i = 0; i < prefixes.size(); i++) {
      if (name.startsWith(prefixes.get(i)) && !name.startsWith(META)) {
        return true;
      }
    }
    return false;
  }
}
