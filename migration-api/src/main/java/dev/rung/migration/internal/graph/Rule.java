package dev.rung.migration.internal.graph;

import java.util.List;

/** One thing that must hold for a set of migrations. Stateless; safe for use by many threads. */
interface Rule {

  /** Adds a finding for every place where the rule is broken. Never throws on odd facts. */
  void check(Universe universe, List<Finding> findings);
}
