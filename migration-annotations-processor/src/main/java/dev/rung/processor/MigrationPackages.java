package dev.rung.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.PackageElement;

/**
 * The packages whose code counts into the checksums of migrations, as far as a compilation can know
 * which packages will be scanned. In doubt a package counts: a warning that is wrong breaks builds.
 *
 * @param roots with everything below them
 */
record MigrationPackages(Set<String> roots) {
  private static final Set<String> USUAL_NAMES = Set.of("migration", "migrations");

  /**
   * For each module the package that its migrations have in common, and the one that names it; and
   * where one above is called {@code migrations}, that one.
   */
  static MigrationPackages of(List<Declaration> own) {
    Map<String, String> common = new HashMap<>();
    Set<String> roots = new HashSet<>();
    for (Declaration declaration : own) {
      String name = packageOf(declaration.facts().className());
      common.merge(declaration.facts().module(), name, MigrationPackages::inCommon);
      PackageElement named = declaration.module().declaredBy();
      if (named != null) {
        roots.add(named.getQualifiedName().toString());
      }
    }
    for (String name : common.values()) {
      roots.add(widened(name));
    }
    return new MigrationPackages(roots);
  }

  boolean have(String packageName) {
    for (String root : roots) {
      if (root.isEmpty() || (packageName + ".").startsWith(root + ".")) {
        return true;
      }
    }
    return false;
  }

  private static String inCommon(String one, String other) {
    String root = one;
    while (!root.isEmpty() && !(other + ".").startsWith(root + ".")) {
      root = packageOf(root);
    }
    return root;
  }

  private static String widened(String packageName) {
    String widest = packageName;
    for (String name = packageName; !name.isEmpty(); name = packageOf(name)) {
      if (USUAL_NAMES.contains(name.substring(name.lastIndexOf('.') + 1))) {
        widest = name;
      }
    }
    return widest;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
