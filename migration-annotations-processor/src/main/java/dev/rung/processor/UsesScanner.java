package dev.rung.processor;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Collects which members of certain classes a class uses, in the order of its source. A class that
 * is only mentioned, a constant, whose value the compiler copies, and the constant of an enum that
 * a case names are no uses. Calls of methods are shown to somebody else too, so that the trees are
 * walked once.
 */
final class UsesScanner extends TreeScanner<Void, Void> {
  private final Symbols symbols;
  private final Predicate<TypeElement> wanted;
  private final Consumer<MethodInvocationTree> calls;
  private final Map<String, Use> uses = new LinkedHashMap<>();
  private final Set<Tree> labels = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A use where it first occurs. */
  record Use(TypeElement type, String text, Tree place) {}

  UsesScanner(
      Symbols symbols, Predicate<TypeElement> wanted, Consumer<MethodInvocationTree> calls) {
    this.symbols = symbols;
    this.wanted = wanted;
    this.calls = calls;
  }

  /** What was found, by its text. */
  Map<String, Use> uses() {
    return uses;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree node, Void unused) {
    addMember(node);
    return super.visitIdentifier(node, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree node, Void unused) {
    addMember(node);
    return super.visitMemberSelect(node, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree node, Void unused) {
    addMember(node);
    return super.visitMemberReference(node, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, Void unused) {
    addMember(node);
    return super.visitNewClass(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    calls.accept(node);
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public @Nullable Void visitCase(CaseTree node, Void unused) {
    labels.addAll(node.getExpressions());
    return super.visitCase(node, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree node, Void unused) {
    if (symbols.of(node) instanceof TypeElement type) {
      addSupertype(type.getSuperclass(), node);
      for (TypeMirror implemented : type.getInterfaces()) {
        addSupertype(implemented, node);
      }
    }
    return super.visitClass(node, null);
  }

  private void addSupertype(TypeMirror supertype, Tree place) {
    if (supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && wanted.test(type)) {
      add(type, "extends " + type.getQualifiedName(), place);
    }
  }

  private void addMember(Tree node) {
    Element member = symbols.of(node);
    if (member == null
        || !(member.getEnclosingElement() instanceof TypeElement type)
        || !wanted.test(type)) { // before any text is made: few are
      return;
    }
    switch (member.getKind()) {
      case CONSTRUCTOR -> {
        if (!uses.containsKey(
            "extends " + type.getQualifiedName())) { // whose constructor is called
          add(type, "new " + type.getQualifiedName(), node);
        }
      }
      case METHOD -> add(type, type.getQualifiedName() + "." + member.getSimpleName(), node);
      case FIELD, ENUM_CONSTANT -> {
        if (!labels.contains(node)
            && member instanceof VariableElement field
            && field.getConstantValue() == null
            && !field.getSimpleName().contentEquals("class")) {
          add(type, type.getQualifiedName() + "." + member.getSimpleName(), node);
        }
      }
      default -> {
        // a type, a variable, a package: nothing that could change what is done
      }
    }
  }

  private void add(TypeElement type, String text, Tree place) {
    uses.putIfAbsent(text, new Use(type, text, place));
  }
}
