package dev.rung.internal.checksum;

import dev.rung.migration.MigrationException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Algorithm {@code v1}: SHA-256 over what the code does, told by {@link NormalForm}. Code that has
 * none falls back to {@code v1s}, with a warning. Safe for use by many threads.
 */
public final class NormalFormChecksums {
  /** How values of this algorithm begin. */
  public static final String PREFIX = "v1:";

  private final Relocation relocation;
  private final UnaryOperator<String> idOf;
  private volatile @Nullable Vocabulary shared;

  /**
   * For the jOOQ that this class was linked with.
   *
   * @param idOf the id of a migration by its binary name; the name itself for any other class
   */
  public NormalFormChecksums(UnaryOperator<String> idOf) {
    this(Relocation.ofThisRuntime(), idOf);
  }

  NormalFormChecksums(Relocation relocation, UnaryOperator<String> idOf) {
    this.relocation = relocation;
    this.idOf = idOf;
  }

  /**
   * The checksum with everything that goes with it.
   *
   * @param className binary name of a migration
   * @throws MigrationException UNREADABLE
   */
  public Checksum checksum(String className, ClassBytes classes) {
    try {
      String root = className.replace('.', '/');
      CountedCode code = classes.countedFor(className);
      Vocabulary vocabulary =
          code.classes() == classes
              ? vocabulary(classes)
              : Vocabulary.of(code.classes(), relocation);
      NormalForm form = NormalForm.of(root, code, relocation, vocabulary, idOf);
      byte[] hash = Sha256.of(form.text().getBytes(StandardCharsets.UTF_8));
      String value = PREFIX + HexFormat.of().formatHex(hash);
      return new Checksum(value, form.text(), form.outside(), List.of());
    } catch (RuntimeException e) { // whatever a class file may hold, there is a checksum
      String value = new StripDebugChecksums().of(className, classes);
      return new Checksum(value, "", List.of(), List.of(warning(className, e)));
    }
  }

  /** One for all migrations of the same scan; of two at once that make it, one wins. */
  private Vocabulary vocabulary(ClassBytes classes) {
    Vocabulary known = shared;
    if (known == null || !known.isFor(classes)) {
      known = Vocabulary.of(classes, relocation);
      shared = known;
    }
    return known;
  }

  private static String warning(String className, RuntimeException e) {
    return className
        + " has no normal form, so its checksum depends on how it is compiled: "
        + (e instanceof UnsupportedCode ? e.getMessage() : e.toString())
        + ".";
  }
}
