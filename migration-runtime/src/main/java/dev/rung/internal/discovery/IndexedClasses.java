package dev.rung.internal.discovery;

import dev.rung.migration.MigrationModule;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The classes of a jar whose index names exactly the class files that it has. Which files to read
 * is known then, and ASM reads them, in a quarter of the time that ClassGraph takes. All of them
 * are read, and by their own annotations: an index can be of an older compilation.
 */
final class IndexedClasses implements ReadClasses {
  private static final String MODULE = Type.getDescriptor(MigrationModule.class);

  private final CodeSource source;
  private final Map<String, byte[]> bytes = new HashMap<>();
  private final Map<String, ClassFileVisitor> classes = new HashMap<>();

  private IndexedClasses(CodeSource source) {
    this.source = source;
  }

  /**
   * Reads the class files among some entries.
   *
   * @return null when one of them is not what its name says; ClassGraph's way of reading tells it
   */
  static @Nullable IndexedClasses of(CodeSource source, List<SourceEntry> entries)
      throws IOException {
    IndexedClasses read = new IndexedClasses(source);
    for (SourceEntry entry : entries) {
      if (entry.isClass() && !read.add(entry)) {
        return null;
      }
    }
    return read;
  }

  private boolean add(SourceEntry entry) throws IOException {
    byte[] content = source.read(entry.name());
    if (content == null) {
      return false;
    }
    bytes.put(entry.name(), content);
    if (entry.isDescriptor()) {
      return true;
    }
    try {
      ClassFileVisitor type = ClassFileVisitor.read(content);
      classes.put(type.name, type);
      return entry.name().equals(type.name + SourceEntry.CLASS_FILE);
    } catch (RuntimeException damaged) { // ASM throws many kinds; the caller reads it otherwise
      return false;
    }
  }

  @Override
  public @Nullable ClassOutline find(String className) {
    ClassFileVisitor type = classes.get(className.replace('.', '/'));
    if (type == null) {
      return null;
    }
    Set<String> above = new HashSet<>();
    Set<String> unread = new HashSet<>();
    addParents(type, above, unread);
    ClassFileVisitor.Around own = type.around.get(type.name);
    int flags = own == null ? type.access : own.access();
    return new ClassOutline(
        className,
        isOpen(type),
        has(type.access, Opcodes.ACC_ABSTRACT) || has(type.access, Opcodes.ACC_INTERFACE),
        type.nestedInCode || (own != null && !has(flags, Opcodes.ACC_STATIC)),
        type.constructor != null && isUsable(type.constructor, flags),
        above,
        unread,
        type.elements);
  }

  private void addParents(ClassFileVisitor type, Set<String> above, Set<String> unread) {
    Deque<ClassFileVisitor> open = new ArrayDeque<>();
    for (ClassFileVisitor one = type; one != null; one = open.poll()) {
      for (String parent : one.parents) {
        String name = parent.replace('/', '.');
        if (above.add(name)) {
          ClassFileVisitor here = classes.get(parent);
          if (here != null) {
            open.add(here);
          } else if (Ancestry.isWorthReading(name)) {
            unread.add(name);
          }
        }
      }
    }
  }

  /** Flags of a nested class are those that it was declared with; its file has wider ones. */
  private boolean isOpen(ClassFileVisitor type) {
    String name = type.name;
    ClassFileVisitor.Around around = type.around.get(name);
    while (around != null) {
      if (!has(around.access(), Opcodes.ACC_PUBLIC) || around.outer() == null) {
        return false;
      }
      name = around.outer();
      around = type.around.get(name);
    }
    ClassFileVisitor top = classes.get(name);
    return top != null && has(top.access, Opcodes.ACC_PUBLIC);
  }

  /** One that is as accessible as its class may be the one that javac adds; that counts. */
  private static boolean isUsable(int constructor, int type) {
    int visibility = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;
    return has(constructor, Opcodes.ACC_PUBLIC)
        || (constructor & visibility) == (type & visibility);
  }

  private static boolean has(int access, int flag) {
    return (access & flag) != 0;
  }

  @Override
  public @Nullable String moduleOn(String packageName) throws IOException {
    byte[] file = source.read(SourceEntry.nameOfClass(packageName + ".package-info"));
    if (file == null) {
      return null;
    }
    try {
      Map<String, Object> elements = ClassFileVisitor.read(file, MODULE).elements;
      Object value = elements == null ? null : elements.get("value");
      return value == null ? null : value.toString();
    } catch (RuntimeException damaged) { // as if it named none; FactsReader looks at it again
      return null;
    }
  }

  @Override
  public byte @Nullable [] bytes(SourceEntry entry) {
    return bytes.get(entry.name());
  }

  @Override
  public boolean areSound() {
    return true;
  }

  @Override
  public void close() {}
}
