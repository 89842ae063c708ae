package dev.rung.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Collects which members of certain classes a class uses, in the order of its source. A class that
 * is only mentioned, and a constant, whose value the compiler copies, are no uses.
 */
final class UsesScanner extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private final Predicate<TypeElement> wanted;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** A use where it first occurs. */
  record Use(TypeElement type, String text, Tree place) {}

  UsesScanner(Trees trees, Predicate<TypeElement> wanted) {
    this.trees = trees;
    this.wanted = wanted;
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
  public @Nullable Void visitClass(ClassTree node, Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
      addSupertype(type.getSuperclass(), node);
      for (TypeMirror implemented : type.getInterfaces()) {
        addSupertype(implemented, node);
      }
    }
    return super.visitClass(node, null);
  }

  private void addSupertype(TypeMirror supertype, Tree place) {
    if (supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      add(type, "extends " + type.getQualifiedName(), place);
    }
  }

  private void addMember(Tree node) {
    Element member = trees.getElement(getCurrentPath());
    if (member == null || !(member.getEnclosingElement() instanceof TypeElement type)) {
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
        if (member instanceof VariableElement field
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
    if (!uses.containsKey(text) && wanted.test(type)) {
      uses.put(text, new Use(type, text, place));
    }
  }
}
