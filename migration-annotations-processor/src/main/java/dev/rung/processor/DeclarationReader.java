package dev.rung.processor;

import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import dev.rung.processor.Declaration.Doubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Turns a class with the annotation into facts; reads what can be read of half-written code. */
final class DeclarationReader {
  /** Where a migration of another code source lives, as shown to people. */
  private static final String ELSEWHERE = "the class path";

  private final Elements elements;
  private final ModuleNames modules;
  private final UnknownAnnotations unknown;

  DeclarationReader(Elements elements, ModuleNames modules, UnknownAnnotations unknown) {
    this.elements = elements;
    this.modules = modules;
    this.unknown = unknown;
  }

  /**
   * Reads one class.
   *
   * @param isOwn whether the class belongs to the code source that is being compiled
   * @return null when the class has no {@code @Migration}
   */
  @Nullable Declaration read(TypeElement type, boolean isOwn) {
    AnnotationMirror annotation = Mirrors.find(type, Names.MIGRATION);
    return annotation == null ? null : new Reading(type, annotation, isOwn).declaration();
  }

  /** One reading, which collects doubts as it goes. */
  private final class Reading {
    private final TypeElement type;
    private final AnnotationMirror annotation;
    private final boolean isOwn;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<String> parentNames = new ArrayList<>();
    private final List<AnnotationValue> parentValues = new ArrayList<>();
    private final List<TypeElement> parentTypes = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<AnnotationValue> idValues = new ArrayList<>();

    Reading(TypeElement type, AnnotationMirror annotation, boolean isOwn) {
      this.type = type;
      this.annotation = annotation;
      this.isOwn = isOwn;
    }

    Declaration declaration() {
      String packageName = elements.getPackageOf(type).getQualifiedName().toString();
      ModuleName module = modules.of(packageName, isOwn);
      String version = version(module);
      readParents();
      readIds();
      boolean root = flag("root", false);
      Traits traits = Traits.of(type);
      if (traits.isKindOpen()) {
        doubts.add(Doubt.KIND);
      }
      Set<Trait> known = EnumSet.copyOf(traits.known());
      if (flag("backwardCompatible", false)) {
        known.add(Trait.BACKWARD_COMPATIBLE);
      }
      MigrationFacts facts =
          new MigrationFacts(
              elements.getBinaryName(type).toString(),
              isOwn ? "" : ELSEWHERE,
              module.name() == null ? MigrationId.DEFAULT_MODULE : module.name(),
              version,
              description(),
              parentNames,
              ids,
              // Without this, an implicit parent would stand in for the one that is not readable.
              root || doubts.contains(Doubt.PARENTS),
              flag("retry", true),
              known,
              new DeclaredCode(classes("includes"), classes("excludes"), resources()));
      return new Declaration(
          type, annotation, module, facts, parentValues, idValues, parentTypes, doubts);
    }

    private String version(ModuleName module) {
      AnnotationValue value = Mirrors.value(annotation, "version");
      String version = value == null ? null : Mirrors.text(value);
      if (version == null || module.name() == null) {
        doubts.add(Doubt.ID);
        return "";
      }
      return version;
    }

    private String description() {
      AnnotationValue value = Mirrors.value(annotation, "description");
      String text = value == null ? null : Mirrors.text(value);
      return text == null ? "" : text;
    }

    private boolean flag(String name, boolean byDefault) {
      AnnotationValue value = Mirrors.value(annotation, name);
      if (value == null) {
        return byDefault;
      }
      if (value.getValue() instanceof Boolean flag) {
        return flag;
      }
      doubts.add(Doubt.PARENTS);
      return byDefault;
    }

    /** Classes that there are; javac tells of others. */
    private List<String> classes(String name) {
      List<String> classes = new ArrayList<>();
      for (AnnotationValue value : Mirrors.values(annotation, name)) {
        if (value.getValue() instanceof DeclaredType named
            && named.getKind() == TypeKind.DECLARED
            && named.asElement() instanceof TypeElement element) {
          classes.add(elements.getBinaryName(element).toString());
        }
      }
      return classes;
    }

    private List<String> resources() {
      List<String> resources = new ArrayList<>();
      for (AnnotationValue value : Mirrors.texts(annotation, "resources")) {
        resources.add(String.valueOf(Mirrors.text(value)));
      }
      return resources;
    }

    private void readParents() {
      for (AnnotationValue value : Mirrors.values(annotation, "dependsOn")) {
        if (!(value.getValue() instanceof TypeMirror named) || named.getKind() == TypeKind.ERROR) {
          doubts.add(Doubt.PARENTS);
        } else if (named instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement parent) {
          addParent(parent, value);
        } else {
          parentNames.add(named.toString());
          parentValues.add(value);
        }
      }
    }

    private void addParent(TypeElement parent, AnnotationValue value) {
      if (Mirrors.find(parent, Names.MIGRATION) == null && unknown.areOn(parent)) {
        doubts.add(Doubt.PARENTS);
        return;
      }
      parentNames.add(elements.getBinaryName(parent).toString());
      parentValues.add(value);
      parentTypes.add(parent);
    }

    private void readIds() {
      for (AnnotationValue value : Mirrors.values(annotation, "dependsOnIds")) {
        String id = Mirrors.text(value);
        if (id == null) {
          doubts.add(Doubt.PARENTS);
        } else {
          ids.add(id);
          idValues.add(value);
        }
      }
    }
  }
}
