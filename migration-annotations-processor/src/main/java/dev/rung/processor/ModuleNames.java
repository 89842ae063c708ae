package dev.rung.processor;

import dev.rung.migration.MigrationId;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the module of a package: the nearest annotated package upwards decides. */
final class ModuleNames {
  private static final ModuleName NOT_KNOWN = new ModuleName(null, null, null);

  private final Elements elements;
  private final CodeSource source;
  private final UnknownAnnotations unknown;
  private final Map<String, ModuleName> own = new HashMap<>();
  private final Map<String, ModuleName> foreign = new HashMap<>();

  ModuleNames(Elements elements, CodeSource source, UnknownAnnotations unknown) {
    this.elements = elements;
    this.source = source;
    this.unknown = unknown;
  }

  /**
   * The module of a package.
   *
   * @param isOwn whether to ask the package-info files of this code source, or those of others
   */
  ModuleName of(String packageName, boolean isOwn) {
    Map<String, ModuleName> known = isOwn ? own : foreign;
    ModuleName name = known.get(packageName);
    if (name == null) {
      name = find(packageName, isOwn);
      known.put(packageName, name);
    }
    return name;
  }

  private ModuleName find(String packageName, boolean isOwn) {
    PackageElement element = elements.getPackageElement(packageName);
    ModuleName declared = element == null ? null : declared(element, isOwn);
    if (declared != null) {
      return declared;
    }
    int dot = packageName.lastIndexOf('.');
    return dot < 0
        ? new ModuleName(MigrationId.DEFAULT_MODULE, null, null)
        : of(packageName.substring(0, dot), isOwn);
  }

  private @Nullable ModuleName declared(PackageElement element, boolean isOwn) {
    String name = element.getQualifiedName().toString();
    if (!isOwn && source.hasPackageInfo(name)) {
      return NOT_KNOWN; // compilers show one package-info of each name
    }
    AnnotationMirror annotation = Mirrors.find(element, Names.MODULE);
    if (annotation == null) {
      return isOwn && unknown.areOn(element) ? NOT_KNOWN : null;
    }
    if (isOwn && !source.hasPackageInfo(name)) {
      return null;
    }
    AnnotationValue value = Mirrors.value(annotation, "value");
    return new ModuleName(value == null ? null : Mirrors.text(value), element, annotation);
  }
}
