package dev.rung.internal.checksum;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Literals of a wider type: some compilers write those, others convert a literal of a narrower one.
 */
final class Widening {
  private Widening() {}

  /** The literal that a conversion makes of another; null where it makes none. */
  static @Nullable Number of(int opcode, @Nullable Object literal) {
    if (literal instanceof Integer number) {
      return switch (opcode) {
        case Opcodes.I2L -> (Number) number.longValue();
        case Opcodes.I2F -> (Number) number.floatValue();
        case Opcodes.I2D -> (Number) number.doubleValue();
        default -> null;
      };
    }
    if (literal instanceof Long number) {
      return switch (opcode) {
        case Opcodes.L2F -> (Number) number.floatValue();
        case Opcodes.L2D -> (Number) number.doubleValue();
        default -> null;
      };
    }
    return opcode == Opcodes.F2D && literal instanceof Float number ? number.doubleValue() : null;
  }
}
