package dev.rung.internal.checksum;

/** The calls by which code finds members that it does not name, or names in a string only. */
final class Reflection {
  private Reflection() {}

  /** Whether it may find fields or methods, also private ones. */
  static boolean finds(String owner, String method) {
    return switch (owner) {
      case "java/lang/Class" ->
          method.startsWith("getField")
              || method.startsWith("getDeclaredField")
              || method.startsWith("getDeclaredMethod");
      case "java/lang/invoke/MethodHandles$Lookup" ->
          method.startsWith("find") || method.startsWith("unreflect");
      case "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
          "java/util/concurrent/atomic/AtomicLongFieldUpdater",
          "java/util/concurrent/atomic/AtomicReferenceFieldUpdater" ->
          method.equals("newUpdater");
      default -> method.equals("setAccessible") || method.equals("trySetAccessible");
    };
  }
}
