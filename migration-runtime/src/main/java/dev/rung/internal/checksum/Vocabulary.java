package dev.rung.internal.checksum;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Texts that are the same for all migrations: those of the platform's and jOOQ's types, and of
 * their methods, as far as nothing else occurs in them. Migrations use few of these again and
 * again; to put together the same texts took half the time of a checksum. Safe for use by many
 * threads.
 */
final class Vocabulary {
  private static final String NONE = "";

  private final ClassBytes classes;
  private final Relocation relocation;
  private final boolean isUsed;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, Signature> signatures = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Map<String, String>>> methods = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Map<String, String>>> statics = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> fields = new ConcurrentHashMap<>();

  private Vocabulary(ClassBytes classes, Relocation relocation, boolean isUsed) {
    this.classes = classes;
    this.relocation = relocation;
    this.isUsed = isUsed;
  }

  /** An empty one, to be filled by migrations of which these are the classes that may count. */
  static Vocabulary of(ClassBytes classes, Relocation relocation) {
    return new Vocabulary(classes, relocation, true);
  }

  /** This one, or one that knows nothing for code that is itself of the platform or jOOQ. */
  Vocabulary forCode(String root) {
    return Platform.has(root) || relocation.isJooq(root)
        ? new Vocabulary(classes, relocation, false)
        : this;
  }

  boolean isFor(ClassBytes others) {
    return classes == others;
  }

  /**
   * What a call needs of a method's descriptor.
   *
   * @param arguments how many there are
   * @param result of the method
   * @param resultName its text as {@link TypeNames#ofValue} has it, where it is a class that is
   *     known here
   */
  record Signature(int arguments, Type result, @Nullable String resultName) {}

  /** Of a method's descriptor. */
  Signature signature(String descriptor) {
    Signature known = signatures.get(descriptor);
    if (known == null) {
      Type result = Type.getReturnType(descriptor);
      String name = result.getSort() == Type.OBJECT ? name(result.getInternalName()) : null;
      boolean isStep = name != null && relocation.isStep(result.getInternalName());
      known =
          new Signature(
              Type.getArgumentTypes(descriptor).length,
              result,
              isStep ? TypeNames.JOOQ : name == null ? null : "L" + name + ";");
      signatures.put(descriptor, known);
    }
    return known;
  }

  /** The text of a type's internal name; null where it is not the same for all migrations. */
  @Nullable String name(String internalName) {
    if (!isUsed) {
      return null;
    }
    String known = names.get(internalName);
    if (known == null) {
      boolean isFixed =
          (Platform.has(internalName) || relocation.isJooq(internalName))
              && classes.read(internalName.replace('/', '.')) == null;
      known = isFixed ? Quote.name(relocation.canonical(internalName)) : NONE;
      names.put(internalName, known);
    }
    return known.isEmpty() ? null : known;
  }

  /** The text of a method that was told before, or null. */
  @Nullable String method(String owner, String name, String descriptor, boolean isStatic) {
    Map<String, Map<String, String>> ofOwner = (isStatic ? statics : methods).get(owner);
    Map<String, String> ofName = ofOwner == null ? null : ofOwner.get(name);
    return ofName == null ? null : ofName.get(descriptor);
  }

  /** Keeps the text of a method, if it is the same for all migrations and says nothing more. */
  void keep(String owner, String name, String descriptor, boolean isStatic, String text) {
    if (name(owner) != null
        && !Reflection.finds(owner, name)
        && isFixed(Type.getMethodType(descriptor))) {
      (isStatic ? statics : methods)
          .computeIfAbsent(owner, key -> new ConcurrentHashMap<>())
          .computeIfAbsent(name, key -> new ConcurrentHashMap<>())
          .put(descriptor, text);
    }
  }

  /** The text of a field that was told before, or null. */
  @Nullable String field(String owner, String name) {
    Map<String, String> ofOwner = fields.get(owner);
    return ofOwner == null ? null : ofOwner.get(name);
  }

  /** Keeps the text of a field, likewise. */
  void keep(String owner, String name, String descriptor, String text) {
    if (name(owner) != null && isFixedValue(Type.getType(descriptor))) {
      fields.computeIfAbsent(owner, key -> new ConcurrentHashMap<>()).put(name, text);
    }
  }

  private boolean isFixed(Type method) {
    for (Type argument : method.getArgumentTypes()) {
      if (!isFixedValue(argument)) {
        return false;
      }
    }
    return isFixedValue(method.getReturnType());
  }

  private boolean isFixedValue(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() != Type.OBJECT || name(element.getInternalName()) != null;
  }
}
