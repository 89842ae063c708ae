package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The cases of a switch over int, whichever instruction it is.
 *
 * @param keys as in the instruction
 * @param labels where each key leads
 * @param otherwise where all others lead
 */
record SwitchCases(List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {

  static boolean isSwitch(@Nullable AbstractInsnNode insn) {
    return insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode;
  }

  static SwitchCases of(AbstractInsnNode insn) {
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return new SwitchCases(lookup.keys, lookup.labels, lookup.dflt);
    }
    TableSwitchInsnNode table = (TableSwitchInsnNode) insn;
    List<Integer> keys = new ArrayList<>(table.labels.size());
    for (int key = table.min; keys.size() < table.labels.size(); key++) {
      keys.add(key);
    }
    return new SwitchCases(keys, table.labels, table.dflt);
  }
}
