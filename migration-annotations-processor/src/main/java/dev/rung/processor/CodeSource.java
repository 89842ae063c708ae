package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The folder that will hold the classes of this compilation: they themselves and what former
 * compilations left there, but nothing that only shares a package with them, such as the main
 * classes while the tests are compiled.
 */
final class CodeSource {
  private final Elements elements;
  private final Rounds rounds;
  private final Output output;

  CodeSource(Elements elements, Rounds rounds, Output output) {
    this.elements = elements;
    this.rounds = rounds;
    this.output = output;
  }

  boolean hasPackageInfo(String packageName) {
    return rounds.hasPackageInfo(packageName) || output.has(packageName, "package-info.class");
  }

  /** Whether a class, or the top-level class around it, lies here. */
  boolean has(TypeElement type) {
    TypeElement top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    return rounds.hasTopLevelType(top.getQualifiedName().toString())
        || output.has(packageOf(top), top.getSimpleName() + ".class");
  }

  /** The top-level classes of a package that lie here. */
  List<TypeElement> typesOf(String packageName) {
    List<TypeElement> types = new ArrayList<>();
    PackageElement element = elements.getPackageElement(packageName);
    if (element != null) {
      for (TypeElement type : ElementFilter.typesIn(element.getEnclosedElements())) {
        if (has(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }
}
