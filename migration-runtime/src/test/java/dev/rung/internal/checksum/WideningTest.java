package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class WideningTest {

  @Test
  void aLiteralOfAWiderTypeIsALiteral() {
    assertThat(Widening.of(Opcodes.I2L, 7)).isEqualTo(7L);
    assertThat(Widening.of(Opcodes.I2F, 7)).isEqualTo(7f);
    assertThat(Widening.of(Opcodes.I2D, -7)).isEqualTo(-7.0);
    assertThat(Widening.of(Opcodes.L2F, 1L << 40)).isEqualTo((float) (1L << 40));
    assertThat(Widening.of(Opcodes.L2D, 7L)).isEqualTo(7.0);
    assertThat(Widening.of(Opcodes.F2D, 0.1f)).isEqualTo((double) 0.1f);
  }

  @Test
  void anythingElseIsConverted() {
    assertThat(Widening.of(Opcodes.I2B, 7)).isNull();
    assertThat(Widening.of(Opcodes.L2I, 7L)).isNull();
    assertThat(Widening.of(Opcodes.F2I, 7f)).isNull();
    assertThat(Widening.of(Opcodes.I2L, null)).isNull();
    assertThat(Widening.of(Opcodes.F2D, "a")).isNull();
  }

  @Test
  void whatComesOfAConditionIsConvertedWhereItIsChosen() {
    assertThat(Snippet.up("long n = db == null ? 1 : db.hashCode(); db.execute(\"a\", n);").steps())
        .contains("s0 = J1\n", "s0 = i2l(v1)\n");
  }
}
