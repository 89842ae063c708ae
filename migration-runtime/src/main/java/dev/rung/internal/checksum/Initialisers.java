package dev.rung.internal.checksum;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The static initialisers that run before a static member of a class is used, where the class is
 * not told in full. As Java has it: those of its superclasses first, and of the interfaces that
 * declare default methods.
 */
final class Initialisers {
  private static final String NAME = "<clinit>";

  private final Closure closure;

  Initialisers(Closure closure) {
    this.closure = closure;
  }

  /**
   * Their text, empty where nothing happens.
   *
   * @param field of the class, or empty where a method is called
   */
  String before(ClassNode node, String field) {
    return ofParents(node) + of(node, field);
  }

  private String ofParents(ClassNode node) {
    if (Access.has(node.access, Opcodes.ACC_INTERFACE)) {
      return ""; // their own parents are initialised only when they are used
    }
    ClassNode parent = node.superName == null ? null : closure.pool().find(node.superName);
    return (parent == null ? "" : before(parent, "")) + ofInterfaces(node);
  }

  private String ofInterfaces(ClassNode node) {
    StringBuilder text = new StringBuilder();
    for (String name : node.interfaces) {
      ClassNode implemented = closure.pool().find(name);
      if (implemented != null) {
        text.append(ofInterfaces(implemented));
        text.append(hasDefaultMethod(implemented) ? of(implemented, "") : "");
      }
    }
    return text.toString();
  }

  private static boolean hasDefaultMethod(ClassNode node) {
    for (MethodNode method : node.methods) {
      if (!Access.isStatic(method.access)
          && !Access.isPrivate(method.access)
          && !Access.has(method.access, Opcodes.ACC_ABSTRACT)) {
        return true;
      }
    }
    return false;
  }

  private String of(ClassNode node, String field) {
    MethodNode initialiser = closure.pool().method(node.name, NAME, "()V");
    if (initialiser == null) {
      return "";
    }
    MethodNode slice = InitialiserSlice.of(closure, node, initialiser, field);
    return InitialiserSlice.isEmpty(slice)
        ? ""
        : "+init" + closure.methodPart(Closure.key(node.name, slice) + field, node, slice);
  }
}
