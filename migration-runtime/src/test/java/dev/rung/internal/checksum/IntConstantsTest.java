package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

class IntConstantsTest {

  @Test
  void everyWayToPushAnIntIsTheSame() {
    assertThat(IntConstants.of(new InsnNode(Opcodes.ICONST_M1))).isEqualTo(-1);
    assertThat(IntConstants.of(new InsnNode(Opcodes.ICONST_5))).isEqualTo(5);
    assertThat(IntConstants.of(new IntInsnNode(Opcodes.BIPUSH, 5))).isEqualTo(5);
    assertThat(IntConstants.of(new IntInsnNode(Opcodes.SIPUSH, -300))).isEqualTo(-300);
    assertThat(IntConstants.of(new LdcInsnNode(70_000))).isEqualTo(70_000);
  }

  @Test
  void anotherInstructionPushesNone() {
    assertThat(IntConstants.of(null)).isNull();
    assertThat(IntConstants.of(new InsnNode(Opcodes.ACONST_NULL))).isNull();
    assertThat(IntConstants.of(new InsnNode(Opcodes.LCONST_0))).isNull();
    assertThat(IntConstants.of(new LdcInsnNode(5L))).isNull();
    assertThat(IntConstants.of(new IntInsnNode(Opcodes.NEWARRAY, Opcodes.T_INT))).isNull();
  }
}
