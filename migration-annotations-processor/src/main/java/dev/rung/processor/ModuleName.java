package dev.rung.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/**
 * The module of a package.
 *
 * @param name as written; null when the source does not compile there
 * @param declaredBy the package with the annotation; null without one
 * @param annotation that annotation
 */
record ModuleName(
    @Nullable String name,
    @Nullable PackageElement declaredBy,
    @Nullable AnnotationMirror annotation) {}
