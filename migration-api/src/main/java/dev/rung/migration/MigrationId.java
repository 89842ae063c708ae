package dev.rung.migration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a migration: {@code module:version}. Ordered by module, then version. Immutable.
 *
 * @param module the module's name; see {@link MigrationModule}
 * @param version the version within the module
 */
public record MigrationId(String module, Version version) implements Comparable<MigrationId> {

  /** The module of migrations whose package names none. */
  public static final String DEFAULT_MODULE = "main";

  private static final int LONGEST_MODULE = 63;

  /** Refuses a module name that {@link #isModuleName} does not accept. */
  public MigrationId {
    requireNonNull(module, "module");
    requireNonNull(version, "version");
    if (!isModuleName(module)) {
      throw new IllegalArgumentException("no module name: '" + module + "'");
    }
  }

  /**
   * Reads {@code module:version}.
   *
   * @return the id, or null when the text is not of that form
   */
  public static @Nullable MigrationId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || !isModuleName(text.substring(0, colon))) {
      return null;
    }
    Version version = Version.parse(text.substring(colon + 1));
    return version == null ? null : new MigrationId(text.substring(0, colon), version);
  }

  /** Whether a text is a lower-case letter, then up to 62 lower-case letters, digits or hyphens. */
  public static boolean isModuleName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_MODULE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean later = (c >= '0' && c <= '9') || c == '-';
      if (!letter && (i == 0 || !later)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(MigrationId other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : version.compareTo(other.version);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MigrationId id
        && module.equals(id.module)
        && version.equals(id.version);
  }

  @Override
  public int hashCode() {
    return 31 * module.hashCode() + version.hashCode();
  }

  @Override
  public String toString() {
    return module + ":" + version.value();
  }
}
