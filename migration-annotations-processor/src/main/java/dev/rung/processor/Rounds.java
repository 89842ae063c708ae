package dev.rung.processor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What the rounds of one compilation brought, in the order of the sources. Kept by name: a compiler
 * may make new elements for the same classes in each round.
 */
final class Rounds {
  private final Elements elements;
  private final Map<String, TypeElement> migrations = new LinkedHashMap<>();
  private final Map<String, TypeElement> topLevelTypes = new LinkedHashMap<>();
  private final Set<String> packageInfos = new LinkedHashSet<>();
  private final Set<String> packages = new LinkedHashSet<>();

  Rounds(Elements elements) {
    this.elements = elements;
  }

  /** Takes what one round brought. */
  void add(Set<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof PackageElement info) {
        packageInfos.add(info.getQualifiedName().toString());
        packages.add(info.getQualifiedName().toString());
      } else if (root instanceof TypeElement type) {
        topLevelTypes.put(type.getQualifiedName().toString(), type);
        packages.add(elements.getPackageOf(type).getQualifiedName().toString());
        collect(type);
      }
    }
  }

  private void collect(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (Mirrors.find(type, Names.MIGRATION) != null) {
      migrations.put(name, type);
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      collect(nested);
    }
  }

  /** The classes with the annotation, as the last round sees them. */
  Iterable<TypeElement> migrations() {
    Map<String, TypeElement> now = new LinkedHashMap<>();
    migrations.forEach((name, type) -> now.put(name, latest(name, type)));
    return now.values();
  }

  /** Whether a class has an annotation that is unknown still, so that it may be a migration. */
  boolean mayHaveMore(UnknownAnnotations unknown) {
    for (Map.Entry<String, TypeElement> entry : topLevelTypes.entrySet()) {
      if (mayHaveMore(latest(entry.getKey(), entry.getValue()), unknown)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHaveMore(TypeElement type, UnknownAnnotations unknown) {
    if (Mirrors.find(type, Names.MIGRATION) == null && unknown.areOn(type)) {
      return true;
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (mayHaveMore(nested, unknown)) {
        return true;
      }
    }
    return false;
  }

  boolean hasTopLevelType(String qualifiedName) {
    return topLevelTypes.containsKey(qualifiedName);
  }

  boolean hasPackageInfo(String packageName) {
    return packageInfos.contains(packageName);
  }

  /** The packages of everything that was compiled. */
  Set<String> packages() {
    return Collections.unmodifiableSet(packages);
  }

  boolean isWithoutMigrations() {
    return migrations.isEmpty();
  }

  private TypeElement latest(String name, TypeElement type) {
    TypeElement latest = elements.getTypeElement(name);
    return latest == null ? type : latest;
  }
}
