package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step or a value of a normal form, its results put where they are used, so that a chain of calls
 * is one thing again.
 *
 * @param units what it begins with, then what is called on that; never empty
 * @param depth how deep operands lie within operands
 * @param size of how many units it is made, operands included
 */
record Term(List<Unit> units, int depth, int size) {

  /** Copies the list. */
  Term {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("a term has at least one unit");
    }
  }

  static Term of(Unit unit) {
    return new Term(List.of(unit), 1 + deepest(unit.operands()), size(unit));
  }

  static Term leaf(String text) {
    return of(Unit.leaf(text));
  }

  /** A call on this. */
  Term then(Unit unit) {
    List<Unit> longer = new ArrayList<>(units);
    longer.add(unit);
    return new Term(longer, Math.max(depth, 1 + deepest(unit.operands())), size + size(unit));
  }

  /** What some of its units are. */
  Term first(int count) {
    return of(units.subList(0, count));
  }

  /** What is called on the first units. */
  Term withoutFirst(int count) {
    return of(units.subList(count, units.size()));
  }

  private static Term of(List<Unit> units) {
    Term term = of(units.get(0));
    for (Unit unit : units.subList(1, units.size())) {
      term = term.then(unit);
    }
    return term;
  }

  private static int size(Unit unit) {
    int size = 1;
    for (Term operand : unit.operands()) {
      size += operand.size;
    }
    return size;
  }

  private static int deepest(List<Term> terms) {
    int deepest = 0;
    for (Term term : terms) {
      deepest = Math.max(deepest, term.depth);
    }
    return deepest;
  }

  boolean isArray() {
    return units.size() == 1 && units.get(0).isArray();
  }

  /** The only unit, or null. */
  @Nullable Unit single() {
    return units.size() == 1 ? units.get(0) : null;
  }

  /** Equal for those that do the same, whatever their variables are called. */
  String key() {
    StringBuilder key = new StringBuilder();
    appendKey(key);
    return key.toString();
  }

  void appendKey(StringBuilder key) {
    for (Unit unit : units) {
      unit.appendKey(key);
      key.append('.');
    }
  }

  /** The variables and results in it, in order. */
  void addNumbered(List<String> numbered) {
    for (Unit unit : units) {
      if (unit.isNumbered()) {
        numbered.add(unit.head());
      }
      for (Term operand : unit.operands()) {
        operand.addNumbered(numbered);
      }
    }
  }
}
