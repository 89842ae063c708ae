package dev.rung.internal.checksum;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Names of types as the normal form has them: relative to the migration, so that renaming or moving
 * it is no change. Mentioning a class of the closure makes it part of it.
 */
final class TypeNames {
  /** One of jOOQ's types, where it does not matter which. */
  static final String JOOQ = "Q;";

  private final Closure closure;
  private final String packagePrefix;

  TypeNames(Closure closure) {
    this.closure = closure;
    this.packagePrefix = closure.root().substring(0, closure.root().lastIndexOf('/') + 1);
  }

  /**
   * The name alone; nothing becomes part of anything. What counts and lies in the migration's
   * package or below moves with it.
   */
  String name(String internalName) {
    String root = closure.root();
    if (closure.isInNest(internalName)) {
      return "@" + Quote.name(internalName.substring(root.length()));
    }
    boolean isBelow = internalName.startsWith(packagePrefix);
    String rest = isBelow ? internalName.substring(packagePrefix.length()) : "";
    if (isBelow && (rest.indexOf('/') < 0 || closure.pool().has(internalName))) {
      return "./" + Quote.name(rest);
    }
    return Quote.name(closure.relocation().canonical(internalName));
  }

  /** A class that is used: by content if it has no name, else by name. */
  String used(String internalName) {
    if (internalName.startsWith("[")) {
      return used(Type.getObjectType(internalName));
    }
    String known = closure.vocabulary().name(internalName);
    if (known != null) {
      return known;
    }
    ClassNode node = closure.pool().find(internalName);
    if (node == null) {
      closure.noteOutside(internalName, "");
      return name(internalName);
    }
    if (ClassPool.isInCode(node) && !node.name.equals(closure.root())) {
      return "local" + closure.classPart(node);
    }
    closure.include(node);
    return name(internalName);
  }

  /** A type that is used, as in a descriptor. */
  String used(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> "[".repeat(type.getDimensions()) + used(type.getElementType());
      case Type.OBJECT -> "L" + used(type.getInternalName()) + ";";
      case Type.METHOD -> descriptor(type);
      default -> type.getDescriptor();
    };
  }

  /** A method's descriptor. */
  String descriptor(Type method) {
    StringBuilder text = new StringBuilder("(");
    for (Type argument : method.getArgumentTypes()) {
      text.append(used(argument));
    }
    return text.append(')').append(used(method.getReturnType())).toString();
  }

  String descriptor(String method) {
    return descriptor(Type.getMethodType(method));
  }

  /**
   * The parameters of one of jOOQ's methods. Its own types are all alike: between minor versions
   * jOOQ renames the interfaces of its steps, and widens parameters. Where null is handed over, the
   * parameter's type alone decides which overload it is, so there it is told.
   *
   * @param arguments of a call, or none
   */
  String jooqParameters(String method, List<Value> arguments) {
    StringBuilder text = new StringBuilder("(");
    int index = 0;
    for (Type argument : Type.getArgumentTypes(method)) {
      boolean isNull = index < arguments.size() && arguments.get(index).isNull();
      index++;
      text.append(isNull ? used(argument) : inferred(argument));
    }
    return text.append(')').toString();
  }

  /**
   * A type that does not stand in the source but follows from what a method returns, such as that
   * of a lambda's parameter. jOOQ's types are all alike there: it is jOOQ's methods that decide.
   */
  String inferred(Type type) {
    return switch (type.getSort()) {
      case Type.METHOD -> inferredDescriptor(type);
      case Type.ARRAY -> "[".repeat(type.getDimensions()) + inferred(type.getElementType());
      case Type.OBJECT -> isJooq(type.getInternalName()) ? JOOQ : used(type);
      default -> used(type);
    };
  }

  private String inferredDescriptor(Type method) {
    StringBuilder text = new StringBuilder("(");
    for (Type argument : method.getArgumentTypes()) {
      text.append(inferred(argument));
    }
    return text.append(')').append(inferred(method.getReturnType())).toString();
  }

  /**
   * The type that a value is known to be of, or cast to. It may be inferred as well, but it may
   * also choose an overload. So only those of jOOQ's types are alike that its methods return in
   * turn: its steps and queries.
   */
  String ofValue(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> "[".repeat(type.getDimensions()) + ofValue(type.getElementType());
      case Type.OBJECT -> isStep(type.getInternalName()) ? JOOQ : used(type);
      default -> used(type);
    };
  }

  /** Whether it is one of jOOQ's types, or an array of them. */
  boolean isJooq(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() == Type.OBJECT && isJooq(element.getInternalName());
  }

  private boolean isStep(String internalName) {
    return closure.relocation().isStep(internalName) && !closure.pool().has(internalName);
  }

  private boolean isJooq(String internalName) {
    return closure.relocation().isJooq(internalName) && !closure.pool().has(internalName);
  }
}
