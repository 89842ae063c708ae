package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** The text of a class: its kind, fields and methods, sorted, without what follows from others. */
final class ClassText {
  /** Private methods that the platform finds by name. */
  private static final Set<String> OF_SERIALISATION =
      Set.of("writeObject", "readObject", "readObjectNoData", "writeReplace", "readResolve");

  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::name).thenComparing(member -> Entities.blanked(member.type()));

  private final Closure closure;
  private final TypeNames types;
  private final References references;
  private final Annotations annotations;

  private record Member(String name, String type, MethodNode method, @Nullable Captured captured) {}

  ClassText(Closure closure) {
    this.closure = closure;
    this.types = new TypeNames(closure);
    this.references = new References(closure, types);
    this.annotations = new Annotations(closure, types, references);
  }

  TypeNames types() {
    return types;
  }

  /** A class with a name that counts. */
  String named(ClassNode node) {
    return head(node, "class " + types.name(node.name), Access.ofClass(node.access)) + body(node);
  }

  /** An anonymous or local class. */
  String unnamed(ClassNode node) {
    return head(node, "local class", "") + body(node);
  }

  /** A method by itself. */
  String part(ClassNode owner, MethodNode method) {
    Captured captured = closure.captured(Closure.key(owner.name, method));
    return "code "
        + Access.ofMethod(method.access)
        + descriptor(owner, method, captured)
        + '\n'
        + annotations.of(owner, method)
        + MethodText.of(closure, references, owner, method, captured);
  }

  /** Nobody writes down the types of a lambda, nor of what a local class takes from around it. */
  private String descriptor(ClassNode owner, MethodNode method, @Nullable Captured captured) {
    Type type = Type.getMethodType(method.desc);
    if (captured != null) {
      return captured.descriptor(types, type);
    }
    boolean isInferred =
        Access.isSynthetic(method.access)
            || (method.name.equals("<init>") && ClassPool.mayCapture(owner));
    return isInferred ? types.inferred(type) : types.descriptor(type);
  }

  private String head(ClassNode node, String name, String flags) {
    StringBuilder text = new StringBuilder(name).append(": ").append(flags);
    if (node.superName != null) {
      text.append("extends ").append(parent(node.superName));
    }
    for (String implemented : node.interfaces) {
      text.append(", ").append(parent(implemented));
    }
    return text.append('\n').append(annotations.of(node, node.visibleAnnotations)).toString();
  }

  private String parent(String internalName) {
    if (!closure.pool().has(internalName)) {
      closure.noteOutside(internalName, OutsideReference.EXTENDS);
    }
    return types.used(internalName);
  }

  private String body(ClassNode node) {
    StringBuilder text = new StringBuilder();
    if (node.recordComponents != null) {
      for (RecordComponentNode component : node.recordComponents) {
        text.append("component ")
            .append(Quote.name(component.name))
            .append(':')
            .append(types.used(Type.getType(component.descriptor)))
            .append('\n')
            .append(annotations.of(node, component.visibleAnnotations));
      }
    }
    List<String> fields = new ArrayList<>();
    for (FieldNode field : node.fields) {
      if (counts(node, field)) {
        String type = types.used(Type.getType(field.desc));
        String head = "field " + Access.ofField(field.access) + Quote.name(field.name) + ":" + type;
        String value = isConstant(field) ? " = " + references.constant(field.value) : "";
        fields.add(head + value + "\n" + annotations.of(node, field.visibleAnnotations));
      }
    }
    fields.sort(Comparator.comparing(Entities::blanked));
    fields.forEach(text::append);
    for (Member member : methods(node)) {
      text.append("method ")
          .append(Access.ofMethod(member.method().access))
          .append(member.name())
          .append(member.type())
          .append('\n')
          .append(annotations.of(node, member.method()))
          .append(MethodText.of(closure, references, node, member.method(), member.captured()));
    }
    return text.toString();
  }

  private List<Member> methods(ClassNode node) {
    List<Member> members = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (counts(node, method)) {
        Captured captured = method.name.equals("<init>") ? closure.captured(node.name) : null;
        String type = descriptor(node, method, captured);
        members.add(new Member(Quote.name(method.name), type, method, captured));
      }
    }
    members.sort(ORDER);
    return members;
  }

  /** Constants are where they are used; see {@link Closure#isNeverRead} for the rest. */
  private boolean counts(ClassNode node, FieldNode field) {
    return !Access.isSynthetic(field.access)
        && !closure.isNeverRead(node, field)
        && (closure.reflects() || !isConstant(field));
  }

  private static boolean isConstant(FieldNode field) {
    return field.value != null
        && Access.isStatic(field.access)
        && Access.has(field.access, Opcodes.ACC_FINAL);
  }

  private boolean counts(ClassNode node, MethodNode method) {
    if (Access.isSynthetic(method.access) || Access.has(method.access, Opcodes.ACC_BRIDGE)) {
      return false;
    }
    if (method.name.equals("<init>")) {
      return true;
    }
    if (method.name.equals("<clinit>")) {
      return !isEmpty(method);
    }
    return (closure.reflects()
            || !Access.isPrivate(method.access)
            || OF_SERIALISATION.contains(method.name))
        && !isOfEveryEnum(node, method)
        && !isImpliedByRecord(node, method);
  }

  /** What compilers add to every enum, each in its own way. */
  static boolean isOfEveryEnum(ClassNode node, MethodNode method) {
    return Access.has(node.access, Opcodes.ACC_ENUM)
        && switch (method.name) {
          case "values" -> method.desc.startsWith("()");
          case "valueOf" -> method.desc.startsWith("(Ljava/lang/String;)");
          default -> false;
        };
  }

  private static boolean isEmpty(MethodNode method) {
    return real(method).size() == 1;
  }

  private static boolean isImpliedByRecord(ClassNode node, MethodNode method) {
    if (!Access.has(node.access, Opcodes.ACC_RECORD)) {
      return false;
    }
    List<AbstractInsnNode> code = real(method);
    for (AbstractInsnNode insn : code) {
      if (insn instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
        return true;
      }
    }
    return method.desc.startsWith("()")
        && code.size() == 3
        && code.get(1) instanceof FieldInsnNode field
        && field.getOpcode() == Opcodes.GETFIELD
        && field.name.equals(method.name);
  }

  private static List<AbstractInsnNode> real(MethodNode method) {
    List<AbstractInsnNode> real = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() >= 0) {
        real.add(insn);
      }
    }
    return real;
  }
}
