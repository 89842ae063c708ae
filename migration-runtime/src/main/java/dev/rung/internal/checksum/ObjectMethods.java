package dev.rung.internal.checksum;

/** The public methods of java.lang.Object: compilers name various owners for them. */
final class ObjectMethods {
  private ObjectMethods() {}

  static boolean has(String name, String descriptor) {
    return switch (name) {
      case "toString" -> descriptor.equals("()Ljava/lang/String;");
      case "equals" -> descriptor.equals("(Ljava/lang/Object;)Z");
      case "hashCode" -> descriptor.equals("()I");
      case "getClass" -> descriptor.equals("()Ljava/lang/Class;");
      case "notify", "notifyAll" -> descriptor.equals("()V");
      case "wait" ->
          descriptor.equals("()V") || descriptor.equals("(J)V") || descriptor.equals("(JI)V");
      default -> false;
    };
  }
}
