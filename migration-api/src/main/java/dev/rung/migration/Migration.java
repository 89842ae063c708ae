package dev.rung.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public class as one migration and names its place in the history.
 *
 * <p>The class implements {@link ForwardOnlyMigration} or {@link ReversibleMigration} and has a
 * public constructor without parameters. Its id is {@code module:version}: the module comes from
 * {@link MigrationModule}, never from the class, so that renaming or moving a class is no change.
 *
 * <p>Without a named parent in its own module, a migration follows the next lower version of that
 * module. Parents in other modules are added to that one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Migration {

  /**
   * The version: digits in parts separated by {@code .} or {@code _}, compared as numbers part by
   * part; {@code 1}, {@code 1.0} and {@code 01} are one version.
   */
  String version();

  /** What this migration does, in a few words; shown by status and history. Default: the class. */
  String description() default "";

  /** The migrations that must have run before this one; checked by the compiler. */
  Class<?>[] dependsOn() default {};

  /** The same by id, such as {@code "billing:3"}, for migrations not on the compile class path. */
  String[] dependsOnIds() default {};

  /** True for a migration that follows no other migration of its own module. */
  boolean root() default false;

  /**
   * Whether the whole transaction may run again after a lock time-out, a deadlock or a
   * serialization failure: at most five times, each with a new instance. False for a migration that
   * does something outside the database.
   */
  boolean retry() default true;

  /**
   * Whether releases that do not have this migration work with it applied, as they do when it only
   * adds what they need not know. Kept in the history: an older release that is told to allow it
   * may then start beside this one.
   */
  boolean backwardCompatible() default false;

  /**
   * Classes whose code counts into the checksum in full, with what is nested in them, though they
   * are outside the scanned packages; also from another jar.
   */
  Class<?>[] includes() default {};

  /**
   * Classes whose code does not count into the checksum, though they are in the scanned packages.
   * Validation does not warn of their use either. The class itself always counts, with all that is
   * nested in it: to exclude a part of that has no effect.
   */
  Class<?>[] excludes() default {};

  /**
   * Files on the class path whose content counts into the checksum, such as a script that is run by
   * {@link Sql#script}: relative to the package of this class, or from the root with a leading
   * slash, as in {@link Class#getResource}.
   */
  String[] resources() default {};
}
