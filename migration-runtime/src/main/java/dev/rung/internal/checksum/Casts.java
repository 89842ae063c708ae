package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which casts count. A compiler casts what comes from a generic method; where both the method's own
 * type and the other one are jOOQ's, such a cast comes and goes with jOOQ's generics. Any other
 * cast stands in the source or follows from it: it may throw, and it may choose an overload.
 */
final class Casts {
  private final Closure closure;

  Casts(Closure closure) {
    this.closure = closure;
  }

  /** Whether a cast may be there with one jOOQ and not with another, or can do nothing. */
  boolean isIgnored(TypeInsnNode cast) {
    AbstractInsnNode source = cast.getPrevious();
    return source != null
        && (source.getOpcode() == Opcodes.ACONST_NULL
            || (isJooq(Type.getObjectType(cast.desc)) && isJooqs(source)));
  }

  /** Whether a value comes straight from jOOQ, as one of its types. */
  private boolean isJooqs(AbstractInsnNode source) {
    if (source instanceof MethodInsnNode call) {
      return !closure.pool().has(call.owner) && isJooq(Type.getReturnType(call.desc));
    }
    return source instanceof FieldInsnNode field
        && !closure.pool().has(field.owner)
        && isJooq(Type.getType(field.desc));
  }

  private boolean isJooq(Type type) {
    return type.getSort() == Type.OBJECT
        && closure.relocation().isJooq(type.getInternalName())
        && !closure.pool().has(type.getInternalName());
  }
}
