package dev.rung.internal.checksum;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Algorithm {@code v1s}: SHA-256 over the class files of the migration and of what is nested in it,
 * after {@link DebugStripper} took away what does not matter. Every class counts with its name
 * relative to the migration, and every part with its length before it, so that no two nests run
 * together into the same bytes. Stateless; safe for use by many threads.
 */
public final class StripDebugChecksums {
  /** How values of this algorithm begin. */
  public static final String PREFIX = "v1s:";

  /**
   * The checksum with its prefix.
   *
   * @param className binary name of a migration
   * @throws MigrationException UNREADABLE
   */
  public String of(String className, ClassBytes classes) {
    MessageDigest sha = Sha256.digest();
    List<String> nest = classes.nestOf(className);
    if (!nest.contains(className)) {
      throw unreadable(className, className, null);
    }
    for (String name : nest) {
      byte[] bytes = classes.read(name);
      if (bytes == null) {
        throw unreadable(className, name, null);
      }
      add(sha, name.substring(className.length()).getBytes(StandardCharsets.UTF_8));
      add(sha, stripped(className, name, bytes));
    }
    return PREFIX + HexFormat.of().formatHex(sha.digest());
  }

  private static byte[] stripped(String migration, String name, byte[] bytes) {
    try {
      return DebugStripper.strip(bytes);
    } catch (RuntimeException e) { // ASM throws many kinds on damaged or too new files
      throw unreadable(migration, name, e);
    }
  }

  private static void add(MessageDigest sha, byte[] part) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      sha.update((byte) (part.length >>> shift));
    }
    sha.update(part);
  }

  private static MigrationException unreadable(
      String migration, String name, @Nullable RuntimeException cause) {
    String reason = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return new MigrationException(
        Problem.of(
            ProblemCode.UNREADABLE,
            "The class file of " + name + " cannot be read, so " + migration + " has no checksum.",
            reason,
            "build the jar or class folder again"),
        cause);
  }
}
