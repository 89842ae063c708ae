package dev.rung.internal.checksum;

import dev.rung.migration.Migration;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Takes away from a class file what compiler flags and documentation put there: names of source
 * files, lines, local variables and parameters, stack maps (they follow from the code), the version
 * of the class file, and what its annotation only says to people. The constant pool is built anew.
 */
final class DebugStripper extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final String MIGRATION = Type.getDescriptor(Migration.class);

  private DebugStripper(ClassVisitor next) {
    super(API, next);
  }

  static byte[] strip(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(new DebugStripper(writer), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    AnnotationVisitor next = super.visitAnnotation(descriptor, visible);
    return descriptor.equals(MIGRATION) ? new WithoutDescription(next) : next;
  }

  private static final class WithoutDescription extends AnnotationVisitor {
    WithoutDescription(@Nullable AnnotationVisitor next) {
      super(API, next);
    }

    @Override
    public void visit(String element, Object value) {
      if (CountedElements.has(element)) {
        super.visit(element, value);
      }
    }
  }
}
