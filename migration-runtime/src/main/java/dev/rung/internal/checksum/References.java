package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Methods, fields and constants as the normal form tells them. */
final class References {
  private static final String OBJECT = "java/lang/Object";
  private static final String CONSTRUCTOR = "<init>";
  private static final String INITIALISER = "<clinit>";

  private final Closure closure;
  private final TypeNames types;
  private final Initialisers initialisers;

  References(Closure closure, TypeNames types) {
    this.closure = closure;
    this.types = types;
    this.initialisers = new Initialisers(closure);
  }

  TypeNames types() {
    return types;
  }

  /**
   * A method that is called or referred to; the first rule that matches decides.
   *
   * @param arguments of a call, or none
   */
  String method(
      String owner,
      String name,
      String descriptor,
      List<Value> arguments,
      boolean isStatic,
      boolean isSuper) {
    if (isSuper || hasNull(arguments)) {
      return told(owner, name, descriptor, arguments, isStatic, isSuper);
    }
    Vocabulary vocabulary = closure.vocabulary();
    String known = vocabulary.method(owner, name, descriptor, isStatic);
    if (known == null) {
      known = told(owner, name, descriptor, arguments, isStatic, false);
      vocabulary.keep(owner, name, descriptor, isStatic, known);
    }
    return known;
  }

  private static boolean hasNull(List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).isNull()) {
        return true;
      }
    }
    return false;
  }

  private String told(
      String owner,
      String name,
      String descriptor,
      List<Value> arguments,
      boolean isStatic,
      boolean isSuper) {
    MethodNode declared = closure.pool().method(owner, name, descriptor);
    ClassNode node = declared == null ? null : closure.pool().find(owner);
    if (declared != null && node != null && !ClassText.isOfEveryEnum(node, declared)) {
      if (hasNoNameThatCounts(declared)) {
        return "own" + closure.methodPart(node, declared) + initialised(node, declared);
      }
      if (!closure.isInNest(owner)
          && Access.isStatic(declared.access)
          && !name.equals(INITIALISER)) {
        return "helper" + closure.methodPart(node, declared) + initialisers.before(node, "");
      }
    }
    if (!isSuper && !isStatic && ObjectMethods.has(name, descriptor)) {
      return OBJECT + "." + name + descriptor;
    }
    boolean inScope = closure.pool().has(owner);
    if (!inScope) {
      closure.noteOutside(owner, name.equals(CONSTRUCTOR) ? OutsideReference.NEW : name);
      if (Reflection.finds(owner, name)) {
        closure.reflect();
      }
    }
    if (!inScope && !isSuper && closure.relocation().isJooq(owner) && !name.equals(CONSTRUCTOR)) {
      String of = isStatic ? types.name(owner) : "Q";
      return of + "." + Quote.name(name) + types.jooqParameters(descriptor, arguments);
    }
    return owner(owner) + "." + Quote.name(name) + descriptor(owner, name, descriptor, isStatic);
  }

  /**
   * As it stands in a source. What is called on an object of another class may be inherited from
   * jOOQ, and a local class's constructor takes variables.
   */
  private String descriptor(String owner, String name, String descriptor, boolean isStatic) {
    ClassNode declaring = closure.pool().declaring(owner, name, descriptor);
    boolean isWritten =
        declaring == null
            ? isStatic
            : !(name.equals(CONSTRUCTOR) && ClassPool.mayCapture(declaring));
    return isWritten
        ? types.descriptor(descriptor)
        : types.inferred(Type.getMethodType(descriptor));
  }

  /** Private methods and lambda bodies enter by what they do. */
  private static boolean hasNoNameThatCounts(MethodNode method) {
    boolean hidden =
        Access.isPrivate(method.access)
            || (Access.isSynthetic(method.access)
                && !Access.has(method.access, Opcodes.ACC_BRIDGE));
    return hidden && !method.name.equals(CONSTRUCTOR) && !method.name.equals(INITIALISER);
  }

  /** What runs before a private method; the migration and what is nested in it is told in full. */
  private String initialised(ClassNode node, MethodNode declared) {
    return Access.isStatic(declared.access)
            && !Access.isSynthetic(declared.access)
            && (!closure.isInNest(node.name) || ClassPool.isInCode(node))
        ? initialisers.before(node, "")
        : "";
  }

  /** A class that owns a member, or an array, whose clone method is called. */
  private String owner(String owner) {
    return owner.startsWith("[") ? types.inferred(Type.getObjectType(owner)) : types.used(owner);
  }

  /** A field that is read or written. */
  String field(String owner, String name, String descriptor, boolean isStatic) {
    Vocabulary vocabulary = closure.vocabulary();
    String known = vocabulary.field(owner, name);
    if (known == null) {
      known = told(owner, name, descriptor, isStatic);
      vocabulary.keep(owner, name, descriptor, known);
    }
    return known;
  }

  private String told(String owner, String name, String descriptor, boolean isStatic) {
    ClassNode node = closure.pool().find(owner);
    if (node == null) {
      closure.noteOutside(owner, name);
      String type =
          closure.relocation().isJooq(owner) ? "" : ":" + types.inferred(Type.getType(descriptor));
      return types.name(owner) + "." + Quote.name(name) + type;
    }
    FieldNode field = closure.pool().field(owner, name);
    if (field != null && Access.isSynthetic(field.access)) {
      if (name.startsWith("this$")) {
        return owner(owner) + ".this$";
      }
      if (name.startsWith("val$")) {
        return owner(owner) + "." + CapturedFields.name(node, name, closure.captured(node.name));
      }
    }
    if (field != null
        && isStatic
        && !closure.isInNest(owner)
        && !Access.has(field.access, Opcodes.ACC_ENUM)
        && !ClassPool.isInCode(node)) {
      return types.name(owner)
          + "."
          + Quote.name(name)
          + ":"
          + types.used(Type.getType(descriptor))
          + initialisers.before(node, name);
    }
    return owner(owner) + "." + Quote.name(name) + ":" + types.used(Type.getType(descriptor));
  }

  /** A constant of the constant pool. */
  String constant(Object value) {
    if (value instanceof String text) {
      return "S" + Quote.string(text);
    } else if (value instanceof Integer number) {
      return "I" + number;
    } else if (value instanceof Long number) {
      return "J" + number;
    } else if (value instanceof Float number) {
      return "F" + number + "#" + Integer.toHexString(Float.floatToRawIntBits(number));
    } else if (value instanceof Double number) {
      return "D" + number + "#" + Long.toHexString(Double.doubleToRawLongBits(number));
    } else if (value instanceof Type type) {
      return "T" + types.used(type);
    } else if (value instanceof Handle handle) {
      return "H" + handle(handle);
    } else if (value instanceof ConstantDynamic dynamic) {
      return dynamic(dynamic);
    }
    throw new UnsupportedCode("a constant of type " + value.getClass().getName());
  }

  private String dynamic(ConstantDynamic dynamic) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
      arguments.add(constant(dynamic.getBootstrapMethodArgument(i)));
    }
    return "dynamic "
        + Quote.name(dynamic.getName())
        + ":"
        + types.used(Type.getType(dynamic.getDescriptor()))
        + " "
        + handle(dynamic.getBootstrapMethod())
        + "("
        + String.join(", ", arguments)
        + ")";
  }

  /** What a method handle leads to. */
  String handle(Handle handle) {
    if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
      boolean isStatic =
          handle.getTag() == Opcodes.H_GETSTATIC || handle.getTag() == Opcodes.H_PUTSTATIC;
      return handle.getTag()
          + " "
          + field(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic);
    }
    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
    if (isStatic) {
      Type array = NewArrayLambda.arrayOf(closure.pool(), handle);
      if (array != null) {
        return "newarray " + types.used(array);
      }
    }
    String kind =
        isStatic ? "static " : handle.getTag() == Opcodes.H_NEWINVOKESPECIAL ? "new " : "inst ";
    return kind
        + method(handle.getOwner(), handle.getName(), handle.getDesc(), List.of(), isStatic, false);
  }
}
