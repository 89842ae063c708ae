package dev.rung.internal.checksum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which code belongs to one migration, growing while that code is read: classes in full, members of
 * helpers one by one, and what is only known by name. Used by one thread.
 */
final class Closure {
  private final String root;
  private final ClassPool pool;
  private final Relocation relocation;
  private final Vocabulary vocabulary;
  private final Entities entities = new Entities();
  private final Set<String> included = new HashSet<>();
  private final Deque<ClassNode> classes = new ArrayDeque<>();
  private final Map<String, Captured> captured = new HashMap<>();
  private final Deque<Part> parts = new ArrayDeque<>();
  private final TreeSet<OutsideReference> outside = new TreeSet<>();
  private boolean reflects;

  /** Code that is told by content, and still has to be. */
  sealed interface Part {
    String key();

    ClassNode owner();
  }

  /** A private method, a lambda's body, a helper's static method, a helper's initialiser. */
  record MethodPart(String key, ClassNode owner, MethodNode method) implements Part {}

  /** An anonymous or local class. */
  record ClassPart(String key, ClassNode owner) implements Part {}

  /**
   * Starts with the migration alone.
   *
   * @param root internal name
   */
  Closure(String root, ClassPool pool, Relocation relocation, Vocabulary vocabulary) {
    this.root = root;
    this.pool = pool;
    this.relocation = relocation;
    this.vocabulary = vocabulary;
  }

  String root() {
    return root;
  }

  ClassPool pool() {
    return pool;
  }

  Relocation relocation() {
    return relocation;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Entities entities() {
    return entities;
  }

  /**
   * From now on all members count by name, also private ones and constants: the code finds members
   * by reflection, or hands the migration to code that may do so.
   */
  void reflect() {
    reflects = true;
  }

  /** Whether members count by name that nothing refers to. */
  boolean reflects() {
    return reflects;
  }

  /**
   * Whether a private field does nothing, since no code reads it. Reflection may read what is in
   * the objects that a migration makes, as jOOQ's mapper does; the migration itself is no such
   * object, unless it is handed over.
   */
  boolean isNeverRead(ClassNode owner, FieldNode field) {
    return !reflects
        && Access.isPrivate(field.access)
        && (Access.isStatic(field.access) || owner.name.equals(root))
        && !pool.reads(owner.name, field.name);
  }

  /** Whether a class is the migration or nested in it. */
  boolean isInNest(String name) {
    return name.startsWith(root)
        && (name.length() == root.length() || name.charAt(root.length()) == '$');
  }

  /** A class counts in full, and with it what is nested in it. */
  void include(ClassNode node) {
    if (!included.add(node.name)) {
      return;
    }
    classes.add(node);
    for (ClassNode nested : pool.nestBelow(node.name)) {
      if (!ClassPool.isInCode(nested) && !Access.isSynthetic(nested.access)) {
        include(nested);
      }
    }
  }

  /** The next class that counts in full and was not handed out yet. */
  @Nullable ClassNode nextClass() {
    return classes.poll();
  }

  /** A placeholder for a method, told by what it does. */
  String methodPart(ClassNode owner, MethodNode method) {
    return methodPart(key(owner.name, method), owner, method);
  }

  /** The same for a part of a method, by a key of its own. */
  String methodPart(String key, ClassNode owner, MethodNode method) {
    if (entities.isNew(key)) {
      parts.add(new MethodPart(key, owner, method));
    }
    return entities.placeholder(key);
  }

  /** A placeholder for a class without a name. */
  String classPart(ClassNode node) {
    if (entities.isNew(node.name)) {
      parts.add(new ClassPart(node.name, node));
    }
    return ClassPool.isAnonymous(node)
        ? entities.placeholder(node.name)
        : entities.identity(node.name);
  }

  /**
   * A lambda or an anonymous class is made. There is one such place, or copies of one in a finally
   * block; the first decides about the order.
   *
   * @return the values that it takes, in order
   */
  List<String> capture(String key, List<Value> arguments) {
    return captured.computeIfAbsent(key, any -> Captured.of(arguments)).ordered(arguments);
  }

  /** What a part takes from around it; null when it is used like any other code. */
  @Nullable Captured captured(String key) {
    return captured.get(key);
  }

  /** The key of a method as a part. */
  static String key(String owner, MethodNode method) {
    return owner + "." + method.name + method.desc;
  }

  /** The next part that was mentioned and not handed out yet. */
  @Nullable Part nextPart() {
    return parts.poll();
  }

  /** Remembers a use of code that is known by name only. */
  void noteOutside(String owner, String member) {
    if (!Platform.has(owner) && !relocation.isJooq(owner) && !relocation.isRung(owner)) {
      outside.add(new OutsideReference(owner.replace('/', '.'), member));
    }
  }

  /**
   * What was noted; a class by itself only when nothing of it was. The constructor of a superclass
   * is called by each constructor, which says nothing more.
   */
  List<OutsideReference> outside() {
    List<OutsideReference> told = new ArrayList<>();
    for (OutsideReference reference : outside) {
      OutsideReference next = outside.higher(reference);
      boolean members = next != null && next.className().equals(reference.className());
      boolean parent =
          outside.contains(new OutsideReference(reference.className(), OutsideReference.EXTENDS));
      boolean isNew = reference.member().equals(OutsideReference.NEW);
      if (reference.member().isEmpty() ? !members : !(isNew && parent)) {
        told.add(reference);
      }
    }
    return told;
  }
}
