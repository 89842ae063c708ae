package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Finds the matching of patterns in a switch. */
final class PatternSwitches {
  private PatternSwitches() {}

  static void rewrite(LinearCode code) {
    for (int i = 0; i < code.size(); i++) {
      if (code.at(i) instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals("java/lang/runtime/SwitchBootstraps")) {
        code.replace(i, new MadeInsn.PatternMatch(labels(call)));
      }
    }
  }

  private static List<Object> labels(InvokeDynamicInsnNode call) {
    boolean ofEnum = call.bsm.getName().equals("enumSwitch");
    Type selector = Type.getArgumentTypes(call.desc)[0];
    List<Object> labels = new ArrayList<>();
    for (Object label : call.bsmArgs) {
      if (ofEnum && label instanceof String name) {
        labels.add(new MadeInsn.EnumLabel(selector, name));
      } else if (label instanceof ConstantDynamic dynamic) {
        labels.add(enumLabel(dynamic));
      } else {
        labels.add(label);
      }
    }
    return labels;
  }

  /** {@code EnumDesc.of(ClassDesc.of("app.Side"), "BUY")}, or the like for another constant. */
  private static Object enumLabel(ConstantDynamic dynamic) {
    if (dynamic.getBootstrapMethodArgumentCount() == 3
        && dynamic.getBootstrapMethodArgument(1) instanceof ConstantDynamic type
        && dynamic.getBootstrapMethodArgument(2) instanceof String name
        && type.getBootstrapMethodArgumentCount() == 2
        && type.getBootstrapMethodArgument(1) instanceof String className) {
      return new MadeInsn.EnumLabel(Type.getObjectType(className.replace('.', '/')), name);
    }
    return dynamic;
  }
}
