package dev.rung.processor;

import dev.rung.migration.internal.graph.Trait;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What can be said of a class by its declaration.
 *
 * @param known the traits that it has for sure
 * @param isKindOpen whether a supertype is missing that might make it a migration
 */
record Traits(Set<Trait> known, boolean isKindOpen) {

  static Traits of(TypeElement type) {
    Set<Trait> known = EnumSet.noneOf(Trait.class);
    if (isPublic(type)) {
      known.add(Trait.PUBLIC);
    }
    if (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
      known.add(Trait.ABSTRACT);
    }
    if (isInner(type)) {
      known.add(Trait.INNER);
    }
    if (isConstructible(type)) {
      known.add(Trait.CONSTRUCTIBLE);
    }
    boolean complete = addKinds(type, known, new HashSet<>());
    boolean hasKind = known.contains(Trait.FORWARD_ONLY) || known.contains(Trait.REVERSIBLE);
    return new Traits(known, !complete && !hasKind);
  }

  private static boolean isPublic(TypeElement type) {
    Element element = type;
    while (element instanceof TypeElement) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind().isNested()
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /**
   * The constructor that javac adds is as public as its class, which is another rule's matter. A
   * class file does not tell it from a written one, so both count.
   */
  private static boolean isConstructible(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = constructor.getModifiers();
      if (constructor.getParameters().isEmpty()
          && (modifiers.contains(Modifier.PUBLIC)
              || accessOf(modifiers).equals(accessOf(type.getModifiers())))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Modifier> accessOf(Set<Modifier> modifiers) {
    Set<Modifier> access = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);
    access.retainAll(modifiers);
    return access;
  }

  /**
   * Looks through the supertypes by name; asking the compiler whether one is a subtype of the other
   * says yes where a type is missing.
   *
   * @return whether all supertypes exist
   */
  private static boolean addKinds(TypeElement type, Set<Trait> known, Set<String> seen) {
    String name = type.getQualifiedName().toString();
    if (!seen.add(name)) {
      return true;
    }
    if (name.equals(Names.FORWARD_ONLY)) {
      known.add(Trait.FORWARD_ONLY);
      return true;
    }
    if (name.equals(Names.REVERSIBLE)) {
      known.add(Trait.REVERSIBLE);
      return true;
    }
    boolean complete = addKindsOf(type.getSuperclass(), known, seen);
    for (TypeMirror implemented : type.getInterfaces()) {
      complete &= addKindsOf(implemented, known, seen);
    }
    return complete;
  }

  private static boolean addKindsOf(TypeMirror supertype, Set<Trait> known, Set<String> seen) {
    if (supertype.getKind() == TypeKind.NONE) {
      return true;
    }
    return supertype.getKind() != TypeKind.ERROR
        && supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && addKinds(element, known, seen);
  }
}
