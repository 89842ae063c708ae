package dev.rung.internal.discovery;

import dev.rung.migration.Migration;
import dev.rung.migration.MigrationModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a {@link ClassFile} from bytes, without loading any class that it names. */
final class ClassFileReader extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final String MIGRATION = Type.getDescriptor(Migration.class);
  private static final String MODULE = Type.getDescriptor(MigrationModule.class);
  private static final byte[] MIGRATION_BYTES = MIGRATION.getBytes(StandardCharsets.UTF_8);

  private String name = "";
  private int access;
  private @Nullable String superName;
  private List<String> interfaces = List.of();
  private @Nullable String outerName;
  private boolean nestedInCode;
  private boolean constructible;
  private @Nullable Map<String, Object> migration;
  private @Nullable Map<String, Object> module;

  private ClassFileReader() {
    super(API);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException of some kind when it is damaged or of a version not known here
   */
  static ClassFile read(byte[] bytes) {
    ClassFileReader reader = new ClassFileReader();
    new ClassReader(bytes)
        .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    Object moduleName = reader.module == null ? null : reader.module.get("value");
    return new ClassFile(
        reader.name,
        reader.access,
        reader.superName,
        reader.interfaces,
        reader.outerName,
        reader.nestedInCode,
        reader.constructible,
        reader.migration,
        moduleName == null ? null : moduleName.toString());
  }

  /** Whether the annotation may be there; false is certain. Much cheaper than reading the class. */
  static boolean mayBeMigration(byte[] bytes) {
    int last = bytes.length - MIGRATION_BYTES.length;
    for (int i = 0; i <= last; i++) {
      int j = 0;
      while (j < MIGRATION_BYTES.length && bytes[i + j] == MIGRATION_BYTES[j]) {
        j++;
      }
      if (j == MIGRATION_BYTES.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(
      int version,
      int flags,
      String className,
      @Nullable String signature,
      @Nullable String superClass,
      String @Nullable [] implemented) {
    name = className;
    access = flags;
    superName = superClass;
    interfaces = implemented == null ? List.of() : List.of(implemented);
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    nestedInCode = true;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String simpleName, int flags) {
    if (inner.equals(name)) {
      access = flags;
      outerName = outer;
      nestedInCode |= outer == null;
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (descriptor.equals(MIGRATION)) {
      migration = new LinkedHashMap<>();
      return new Values(migration);
    }
    if (descriptor.equals(MODULE)) {
      module = new LinkedHashMap<>();
      return new Values(module);
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (methodName.equals("<init>") && descriptor.equals("()V")) {
      constructible = (flags & Opcodes.ACC_PUBLIC) != 0;
    }
    return null;
  }

  /** Collects an annotation's values: texts and numbers as they are, arrays as lists of texts. */
  private static final class Values extends AnnotationVisitor {
    private final Map<String, Object> values;

    Values(Map<String, Object> values) {
      super(API);
      this.values = values;
    }

    @Override
    public void visit(String element, Object value) {
      values.put(element, value);
    }

    @Override
    public AnnotationVisitor visitArray(String element) {
      List<String> elements = new ArrayList<>();
      values.put(element, elements);
      return new AnnotationVisitor(API) {
        @Override
        public void visit(@Nullable String none, Object value) {
          elements.add(value instanceof Type type ? type.getClassName() : value.toString());
        }
      };
    }
  }
}
