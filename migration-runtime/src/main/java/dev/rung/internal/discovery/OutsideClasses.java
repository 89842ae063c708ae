package dev.rung.internal.discovery;

import dev.rung.migration.internal.graph.GeneratedCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells what classes are that migrations use and that are not scanned. None is loaded. Used by one
 * thread.
 */
public final class OutsideClasses {
  private final ClassLoader classLoader;
  private final Map<String, Home> homes = new HashMap<>();

  /** For the classes that a class loader has. */
  public OutsideClasses(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  /** What a class is to a migration. */
  public enum Kind {
    /** Of the code source that the migration is of. */
    APPLICATION,
    /** Of that code source too, and by its looks made by jOOQ from a schema. */
    GENERATED,
    /** Of another code source, or nowhere. */
    LIBRARY
  }

  /** Where a class is; by its looks made by jOOQ or not. */
  private record Home(String source, boolean generated) {}

  /**
   * What a class is to a migration of a code source.
   *
   * @param className binary name
   * @param source of the migration, as shown to people
   */
  public Kind kind(String className, String source) {
    Home home = homes.computeIfAbsent(className, this::find);
    if (!home.source().equals(source)) {
      return Kind.LIBRARY;
    }
    return home.generated() ? Kind.GENERATED : Kind.APPLICATION;
  }

  private Home find(String className) {
    String entry = SourceEntry.nameOfClass(className);
    URL answer = classLoader.getResource(entry);
    if (answer == null || answer.getProtocol().equals("jrt")) {
      return new Home("", false);
    }
    try {
      ClassNode node = read(className);
      return new Home(Located.of(answer, entry).shown(), node != null && isGenerated(node));
    } catch (IOException | RuntimeException unreadable) {
      // of no code source that could be named; ASM throws many kinds on damaged files
      return new Home("", false);
    }
  }

  private @Nullable ClassNode read(String className) throws IOException {
    try (InputStream in = classLoader.getResourceAsStream(SourceEntry.nameOfClass(className))) {
      if (in == null) {
        return null;
      }
      ClassNode node = new ClassNode();
      new ClassReader(in).accept(node, ClassReader.SKIP_CODE);
      return node;
    }
  }

  private boolean isGenerated(ClassNode type) throws IOException {
    for (String implemented : type.interfaces) {
      if (GeneratedCode.isEnum(implemented.replace('/', '.'))) {
        return true;
      }
    }
    ClassNode above = type;
    while (above != null && above.superName != null && !above.superName.startsWith("java/")) {
      String superclass = above.superName.replace('/', '.');
      if (GeneratedCode.isBase(superclass)) {
        return true;
      }
      above = read(superclass);
    }
    String simpleName = type.name.substring(type.name.lastIndexOf('/') + 1);
    return GeneratedCode.isHolder(simpleName) && hasOnlyStatics(type);
  }

  private static boolean hasOnlyStatics(ClassNode type) {
    for (FieldNode field : type.fields) {
      if ((field.access & Opcodes.ACC_STATIC) == 0) {
        return false;
      }
    }
    for (MethodNode method : type.methods) {
      if ((method.access & Opcodes.ACC_STATIC) == 0 && !method.name.equals("<init>")) {
        return false;
      }
    }
    return true;
  }
}
