package dev.rung.migration.internal.graph;

/** A yes-or-no fact about a class with the annotation. */
public enum Trait {
  /** The class and every class around it is public. */
  PUBLIC,
  /** It is abstract or an interface. */
  ABSTRACT,
  /** It needs an instance around it, or is local or anonymous. */
  INNER,
  /** It has a public constructor without parameters. */
  CONSTRUCTIBLE,
  /** It is a ForwardOnlyMigration, directly or by inheritance. */
  FORWARD_ONLY,
  /** It is a ReversibleMigration, directly or by inheritance. */
  REVERSIBLE,
  /** It is declared as backward compatible. */
  BACKWARD_COMPATIBLE
}
