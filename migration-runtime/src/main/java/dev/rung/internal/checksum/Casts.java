package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which casts count. A compiler casts what comes from a generic method or field; where both the
 * method's own type and the other one are jOOQ's, such a cast comes and goes with the types that
 * jOOQ's methods return. Any other cast stands in the source or follows from it: it may throw, and
 * it may choose an overload.
 */
final class Casts {
  private final Closure closure;
  private final TypeNames types;

  Casts(Closure closure, TypeNames types) {
    this.closure = closure;
    this.types = types;
  }

  /** Whether a cast may be there with one jOOQ and not with another, or can do nothing. */
  boolean isIgnored(TypeInsnNode cast) {
    AbstractInsnNode source = cast.getPrevious();
    return source != null
        && (source.getOpcode() == Opcodes.ACONST_NULL || isInferred(source, cast));
  }

  /** Code that counts may be generic as well; there only what jOOQ's methods return may change. */
  private boolean isInferred(AbstractInsnNode source, TypeInsnNode cast) {
    Type to = Type.getObjectType(cast.desc);
    if (!types.isJooq(to)) {
      return false;
    }
    if (source instanceof MethodInsnNode call) {
      return types.isJooq(Type.getReturnType(call.desc)) && (isJooqs(call.owner) || isStep(to));
    }
    return source instanceof FieldInsnNode field
        && types.isJooq(Type.getType(field.desc))
        && (isJooqs(field.owner) || isStep(to));
  }

  private boolean isJooqs(String owner) {
    return !closure.pool().has(owner);
  }

  private boolean isStep(Type type) {
    return types.ofValue(type).endsWith(TypeNames.JOOQ);
  }
}
