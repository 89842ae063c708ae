package dev.rung.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the module of all migrations in a package and the packages below it, within the same jar or
 * class folder. The nearest annotated package upwards decides; without one the module is {@code
 * main}. A module lives in exactly one jar, so that versions of shared jars never collide.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MigrationModule {

  /** The name: a lower-case letter, then up to 62 lower-case letters, digits or hyphens. */
  String value();
}
