package dev.rung.migration.internal.graph;

import dev.rung.migration.Problem;

/**
 * A problem with the place in the source that it is about.
 *
 * @param severity whether it keeps the migrations from being used
 * @param problem what is wrong
 * @param className the migration it is reported at
 * @param site which part of the declaration
 * @param index which value of that part, 0 for the first
 */
public record Finding(Severity severity, Problem problem, String className, Site site, int index) {

  /** How bad it is. */
  public enum Severity {
    /** The set of migrations cannot be used. */
    ERROR,
    /** It may be wrong; another stage judges again. */
    WARNING
  }

  /** A part of a migration's declaration. */
  public enum Site {
    /** The class itself. */
    TYPE,
    /** The annotation's version. */
    VERSION,
    /** One value of dependsOn. */
    DEPENDS_ON,
    /** One value of dependsOnIds. */
    DEPENDS_ON_IDS,
    /** The annotation's root. */
    ROOT,
    /** One value of resources. */
    RESOURCES,
    /** The package's @MigrationModule. */
    MODULE
  }

  /** Whether it keeps the migrations from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
