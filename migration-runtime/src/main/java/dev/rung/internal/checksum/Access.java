package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;

/** Access flags in words. */
final class Access {
  private Access() {}

  static boolean has(int access, int flag) {
    return (access & flag) != 0;
  }

  static boolean isStatic(int access) {
    return has(access, Opcodes.ACC_STATIC);
  }

  static boolean isPrivate(int access) {
    return has(access, Opcodes.ACC_PRIVATE);
  }

  static boolean isSynthetic(int access) {
    return has(access, Opcodes.ACC_SYNTHETIC);
  }

  /** What of a method's flags is part of what it does, each word with a space after it. */
  static String ofMethod(int access) {
    return (isStatic(access) ? "static " : "")
        + (has(access, Opcodes.ACC_SYNCHRONIZED) ? "synchronized " : "")
        + (has(access, Opcodes.ACC_ABSTRACT) ? "abstract " : "")
        + (has(access, Opcodes.ACC_NATIVE) ? "native " : "");
  }

  /** What of a field's flags is part of what it does, each word with a space after it. */
  static String ofField(int access) {
    return (isStatic(access) ? "static " : "")
        + (has(access, Opcodes.ACC_TRANSIENT) ? "transient " : "")
        + (has(access, Opcodes.ACC_VOLATILE) ? "volatile " : "");
  }

  /** What of a class's flags is part of what it is, each word with a space after it. */
  static String ofClass(int access) {
    return (has(access, Opcodes.ACC_ABSTRACT) ? "abstract " : "")
        + (has(access, Opcodes.ACC_ANNOTATION) ? "annotation " : "")
        + (has(access, Opcodes.ACC_INTERFACE) ? "interface " : "")
        + (has(access, Opcodes.ACC_ENUM) ? "enum " : "")
        + (has(access, Opcodes.ACC_RECORD) ? "record " : "");
  }
}
