package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes whose code counts, parsed when they are first asked for. Names are internal, with
 * slashes. Used by one thread for one migration; the nodes are never changed.
 */
final class ClassPool {
  private final ClassBytes classes;
  private final Map<String, @Nullable ClassNode> parsed = new HashMap<>();
  private final Map<String, Set<String>> fieldReads = new HashMap<>();

  ClassPool(ClassBytes classes) {
    this.classes = classes;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  @Nullable ClassNode find(String name) {
    if (parsed.containsKey(name)) {
      return parsed.get(name);
    }
    byte[] bytes = classes.read(name.replace('/', '.'));
    ClassNode node = null;
    if (bytes != null) {
      node = new ClassNode();
      new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    parsed.put(name, node);
    return node;
  }

  /** A method that the class itself declares. */
  @Nullable MethodNode method(String owner, String name, String descriptor) {
    ClassNode node = find(owner);
    if (node != null) {
      for (MethodNode method : node.methods) {
        if (method.name.equals(name) && method.desc.equals(descriptor)) {
          return method;
        }
      }
    }
    return null;
  }

  /**
   * The class that declares a method, or the nearest of its parents; null if none of them counts.
   */
  @Nullable ClassNode declaring(String owner, String name, String descriptor) {
    ClassNode node = find(owner);
    if (node == null || method(owner, name, descriptor) != null) {
      return node;
    }
    ClassNode found = node.superName == null ? null : declaring(node.superName, name, descriptor);
    for (int i = 0; found == null && i < node.interfaces.size(); i++) {
      found = declaring(node.interfaces.get(i), name, descriptor);
    }
    return found;
  }

  /** A field that the class itself declares. */
  @Nullable FieldNode field(String owner, String name) {
    ClassNode node = find(owner);
    if (node != null) {
      for (FieldNode field : node.fields) {
        if (field.name.equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The class and everything nested in it, sorted. */
  List<ClassNode> nestBelow(String name) {
    List<ClassNode> nest = new ArrayList<>();
    for (String member : classes.nestOf(name.replace('/', '.'))) {
      ClassNode node = find(member.replace('.', '/'));
      if (node != null) {
        nest.add(node);
      }
    }
    return nest;
  }

  /** Whether any code that may name a private field reads it; writing is not reading. */
  boolean reads(String owner, String field) {
    String read = owner + "." + field;
    return fieldReads(owner).contains(read) || fieldReads(topOf(owner)).contains(read);
  }

  private Set<String> fieldReads(String outer) {
    Set<String> known = fieldReads.get(outer);
    if (known == null) {
      known = new HashSet<>();
      for (ClassNode node : nestBelow(outer)) {
        for (MethodNode method : node.methods) {
          addReads(method, known);
        }
      }
      fieldReads.put(outer, known);
    }
    return known;
  }

  private static void addReads(MethodNode method, Set<String> reads) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FieldInsnNode access
          && (access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.GETSTATIC)) {
        reads.add(access.owner + "." + access.name);
      }
    }
  }

  /** The outermost class around a class, as far as its own class file tells. */
  private String topOf(String name) {
    ClassNode node = find(name);
    return node == null || node.nestHostClass == null ? name : node.nestHostClass;
  }

  /** Anonymous and local classes have no name that anything else could use. */
  static boolean isInCode(ClassNode node) {
    if (node.outerClass != null) {
      return true;
    }
    InnerClassNode own = ownEntry(node);
    return own != null && own.outerName == null;
  }

  /** Whether its constructors may take variables of a method around it. */
  static boolean mayCapture(ClassNode node) {
    if (isInCode(node)) {
      return true;
    }
    for (FieldNode field : node.fields) {
      if (Access.isSynthetic(field.access) && field.name.startsWith("val$")) {
        return true;
      }
    }
    return false;
  }

  /** Anonymous classes are made at one place only. */
  static boolean isAnonymous(ClassNode node) {
    InnerClassNode own = ownEntry(node);
    return own != null && own.innerName == null && isInCode(node);
  }

  /** Whether its instances have an instance of an outer class. */
  static boolean isInner(ClassNode node) {
    InnerClassNode own = ownEntry(node);
    return own != null && (own.access & Opcodes.ACC_STATIC) == 0;
  }

  /** Whether a constructor's first parameter is the instance around the object. */
  static boolean takesOuter(ClassNode node, MethodNode constructor) {
    InnerClassNode own = ownEntry(node);
    String outer = own == null || own.outerName == null ? node.outerClass : own.outerName;
    return outer != null && isInner(node) && constructor.desc.startsWith("(L" + outer + ";");
  }

  private static @Nullable InnerClassNode ownEntry(ClassNode node) {
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(node.name)) {
        return inner;
      }
    }
    return null;
  }
}
