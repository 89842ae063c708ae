package dev.rung.internal.discovery;

import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * Tells of class files that cannot be read. ClassGraph passes over them in silence, which would
 * hide a migration.
 */
final class Damage {
  private static final byte[] MODULE =
      Type.getDescriptor(MigrationModule.class).getBytes(StandardCharsets.UTF_8);

  private Damage() {}

  /** Refuses a class file that was passed over, unless it lies where no class loader finds it. */
  static void refuseHidden(CodeSource source, String entryName) throws IOException {
    byte[] bytes = source.read(entryName);
    if (bytes != null && (causeIn(bytes) != null || isAt(bytes, entryName))) {
      throw unreadable(source, entryName, causeIn(bytes));
    }
  }

  /** The same for a package-info that may have been passed over, if it names a module. */
  static void refuseHiddenModule(CodeSource source, String entryName) throws IOException {
    byte[] bytes = source.read(entryName);
    if (bytes != null && (causeIn(bytes) != null || mentions(bytes, MODULE))) {
      throw unreadable(source, entryName, causeIn(bytes));
    }
  }

  /** Refuses a class file of a version not known here, or damaged so that nothing can be read. */
  static void refuseUnknown(CodeSource source, String entryName, byte[] bytes) {
    RuntimeException cause = causeIn(bytes);
    if (cause != null) {
      throw unreadable(source, entryName, cause);
    }
  }

  /** A class file that is there and was passed over. */
  static MigrationException of(CodeSource source, String entryName) throws IOException {
    byte[] bytes = source.read(entryName);
    return unreadable(source, entryName, bytes == null ? null : causeIn(bytes));
  }

  private static MigrationException unreadable(
      CodeSource source, String entryName, @Nullable RuntimeException cause) {
    return new MigrationException(
        DiscoveryProblems.unreadableClass(entryName, source.shown(), cause), cause);
  }

  private static @Nullable RuntimeException causeIn(byte[] bytes) {
    try {
      new ClassReader(bytes).getClassName();
      return null;
    } catch (RuntimeException e) { // ASM throws many kinds on damaged or too new files
      return e;
    }
  }

  private static boolean isAt(byte[] bytes, String entryName) {
    return entryName.equals(new ClassReader(bytes).getClassName() + SourceEntry.CLASS_FILE);
  }

  private static boolean mentions(byte[] bytes, byte[] wanted) {
    int last = bytes.length - wanted.length;
    for (int i = 0; i <= last; i++) {
      int j = 0;
      while (j < wanted.length && bytes[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
