package dev.rung.internal.engine;

/** The version of Rung that runs, as its jar's manifest says it. */
final class ToolVersion {
  private ToolVersion() {}

  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
