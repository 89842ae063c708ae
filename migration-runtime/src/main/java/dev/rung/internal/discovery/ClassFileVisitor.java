package dev.rung.internal.discovery;

import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects from one class file what its outline needs. Names are internal, with slashes. */
final class ClassFileVisitor extends ClassVisitor {
  private static final String MIGRATION = Type.getDescriptor(Migration.class);
  private static final int PARTS =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  /** A class that another is in, with the flags that it was declared with. */
  record Around(@Nullable String outer, int access) {}

  private final String annotation;
  final Map<String, Around> around = new HashMap<>();
  final List<String> parents = new ArrayList<>(2);
  String name = "";
  int access;
  boolean nestedInCode;
  @Nullable Integer constructor;
  @Nullable Map<String, Object> elements;

  private ClassFileVisitor(String annotation) {
    super(Opcodes.ASM9);
    this.annotation = annotation;
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException of any kind, by ASM, for damaged files and those of a newer Java
   */
  static ClassFileVisitor read(byte[] bytes) {
    return read(bytes, MIGRATION);
  }

  /** The same for another annotation, by its descriptor. */
  static ClassFileVisitor read(byte[] bytes, String annotation) {
    ClassFileVisitor visitor = new ClassFileVisitor(annotation);
    new ClassReader(bytes).accept(visitor, PARTS);
    return visitor;
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = internalName;
    access = flags;
    if (superName != null && !superName.equals("java/lang/Object")) {
      parents.add(superName);
    }
    if (interfaces != null) {
      parents.addAll(List.of(interfaces));
    }
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    nestedInCode = true;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String simpleName, int flags) {
    around.put(inner, new Around(outer, flags));
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (method.equals("<init>") && descriptor.equals("()V")) {
      constructor = flags;
    }
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (!descriptor.equals(annotation)) {
      return null;
    }
    Map<String, Object> written = new HashMap<>();
    elements = written;
    return new Elements(written);
  }

  private static String className(Object value) {
    return value instanceof Type type ? type.getClassName() : value.toString();
  }

  /** The elements of an annotation. */
  private static final class Elements extends AnnotationVisitor {
    private final Map<String, Object> written;

    Elements(Map<String, Object> written) {
      super(Opcodes.ASM9);
      this.written = written;
    }

    @Override
    public void visit(String element, Object value) {
      written.put(element, value instanceof Boolean ? value : className(value));
    }

    @Override
    public AnnotationVisitor visitArray(String element) {
      List<String> values = new ArrayList<>();
      written.put(element, values);
      return new Array(values);
    }
  }

  /** The values of an array. */
  private static final class Array extends AnnotationVisitor {
    private final List<String> values;

    Array(List<String> values) {
      super(Opcodes.ASM9);
      this.values = values;
    }

    @Override
    public void visit(@Nullable String element, Object value) {
      values.add(className(value));
    }
  }
}
