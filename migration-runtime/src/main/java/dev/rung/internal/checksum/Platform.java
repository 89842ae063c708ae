package dev.rung.internal.checksum;

/** The packages of the JDK: what is in them changes with Java, not with the application. */
final class Platform {
  private static final String[] PREFIXES = {
    "java/", "javax/", "jdk/", "sun/", "com/sun/", "org/w3c/dom/", "org/xml/sax/", "org/ietf/jgss/"
  };

  private Platform() {}

  static boolean has(String internalName) {
    for (String prefix : PREFIXES) {
      if (internalName.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
