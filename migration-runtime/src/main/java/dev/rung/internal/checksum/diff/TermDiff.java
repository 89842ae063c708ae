package dev.rung.internal.checksum.diff;

import dev.rung.internal.checksum.diff.Alignment.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Compares two terms that belong together, and tells the smallest part that changed. */
final class TermDiff {
  private static final double SAME_NAME = 0.5;
  private static final double SAME_OPERANDS = 0.8;
  private static final double SAME_PLACE = 0.15;

  /** Calls that are told as a whole, before and after. */
  private static final int SHORT = 48;

  private final TermWords words;
  private final Literals literals;
  private final Told told;
  private final boolean sameFlow;
  private final Set<String> named;

  /**
   * Compares them.
   *
   * @param sameFlow whether steps go on to the same places as before
   * @param named the values of variables that came or went, by their keys
   */
  TermDiff(TermWords words, Literals literals, Told told, boolean sameFlow, Set<String> named) {
    this.words = words;
    this.literals = literals;
    this.told = told;
    this.sameFlow = sameFlow;
    this.named = named;
  }

  void compare(Term old, Term now) {
    if (old.key().equals(now.key())) {
      told.same(old, now);
    } else if (beginsNamed(old, now)) {
      compareUnits(old.withoutFirst(named(old, now)), now.withoutFirst(1));
    } else if (beginsNamed(now, old)) {
      compareUnits(old.withoutFirst(1), now.withoutFirst(named(now, old)));
    } else if (!isNamed(old, now)
        && !isNamed(now, old)
        && !tellsOneAround(old, now, " is new")
        && !tellsOneAround(now, old, " is gone")) {
      compareUnits(old, now);
    }
  }

  /** Whether a value only got a name, or lost it. */
  private boolean isNamed(Term value, Term name) {
    Unit unit = name.single();
    return unit != null && unit.isNumbered() && named.contains(value.key());
  }

  /** The same of what further calls are made on. */
  private boolean beginsNamed(Term value, Term name) {
    int length = named(value, name);
    return name.units().size() > 1 && length > 0 && isNamed(value.first(length), name.first(1));
  }

  /** How many units of a value would stand for the first of another. */
  private static int named(Term value, Term name) {
    return value.units().size() - name.units().size() + 1;
  }

  /** An operator, a cast or a text that was put around the same value. */
  private boolean tellsOneAround(Term inner, Term outer, String what) {
    Unit unit = outer.single();
    if (unit == null || !unit.applied()) {
      return false;
    }
    String cast = UnitWords.castTo(unit);
    String sign = UnitWords.operator(unit);
    boolean isConcat = unit.head().equals("concat") && unit.operands().size() == 2;
    List<Term> others = new ArrayList<>(unit.operands());
    boolean removed = others.removeIf(operand -> operand.key().equals(inner.key()));
    if (!removed || others.size() != unit.operands().size() - 1) {
      return false;
    } else if (!cast.isEmpty()) {
      told.add("cast to " + cast + what);
    } else if (!sign.isEmpty()) {
      told.add(others.isEmpty() ? "minus" + what : sign + " " + words.of(others.get(0)) + what);
    } else if (isConcat) {
      told.add("+ " + words.of(others.get(0)) + what);
    } else {
      return false;
    }
    return true;
  }

  private void compareUnits(Term old, Term now) {
    List<List<String>> before = tokens(old.units());
    List<List<String>> after = tokens(now.units());
    List<Pair<Unit>> pairs =
        Alignment.of(
            old.units(),
            now.units(),
            (i, j) ->
                likeness(old.units().get(i), now.units().get(j), before.get(i), after.get(j)));
    if (pairs == null) {
      told.add(words.of(old) + " changed");
      return;
    }
    if (pairs.size() > 1 && pairs.stream().noneMatch(TermDiff::isRelated)) {
      told.add(words.of(old) + " became " + words.of(now));
      return;
    }
    for (Pair<Unit> pair : pairs) {
      Unit gone = pair.old();
      Unit come = pair.now();
      if (gone != null && come != null) {
        compare(gone, come);
      } else if (gone != null && !gone.isVariable()) {
        told.add(words.of(gone) + " is gone");
      } else if (come != null && !come.isVariable()) {
        told.add(words.of(come) + " is new");
      }
    }
  }

  private static boolean isRelated(Pair<Unit> pair) {
    Unit old = pair.old();
    Unit now = pair.now();
    return old != null
        && now != null
        && (old.key().equals(now.key()) || UnitWords.name(old).equals(UnitWords.name(now)));
  }

  private static List<List<String>> tokens(List<Unit> units) {
    List<List<String>> tokens = new ArrayList<>();
    for (Unit unit : units) {
      tokens.add(Tokens.of(unit.operands()));
    }
    return tokens;
  }

  private static double likeness(
      Unit old, Unit now, List<String> oldTokens, List<String> newTokens) {
    if (old.key().equals(now.key())) {
      return 1;
    } else if (UnitWords.name(old).equals(UnitWords.name(now))) {
      return SAME_NAME + Tokens.common(oldTokens, newTokens) * (1 - SAME_NAME) / 2;
    }
    boolean sameOperands = !old.operands().isEmpty() && keys(old).equals(keys(now));
    return sameOperands ? SAME_OPERANDS : SAME_PLACE;
  }

  private static List<String> keys(Unit unit) {
    List<String> keys = new ArrayList<>();
    unit.spread().forEach(operand -> keys.add(operand.key()));
    return keys;
  }

  private void compare(Unit old, Unit now) {
    if (old.key().equals(now.key())) {
      told.same(Term.of(old), Term.of(now));
      return;
    }
    List<String> before = keys(old);
    List<String> after = keys(now);
    if (old.isVariable() && now.isVariable()) {
      if (!FormScan.blanked(old.head()).equals(FormScan.blanked(now.head()))) {
        told.add("another variable is used", Told.Weight.VARIABLE);
      }
    } else if (Conditions.isComparison(old) && Conditions.isComparison(now)) {
      if (!old.head().equals(now.head())) {
        told.add(Conditions.became(old, now, words, sameFlow), Told.Weight.CONDITION);
      }
      compareAll(old.spread(), now.spread());
    } else if (!sameName(old, now)) {
      boolean namesOnly = old.applied() == now.applied() && before.equals(after);
      if (namesOnly && !old.isVariable() && !now.isVariable()) {
        renamed(old, now);
      } else {
        became(old, now);
      }
    } else if (old.head().equals("switch")) {
      compare(old.operands().get(0), now.operands().get(0));
      Cases.compare(old, now, told);
    } else {
      compareOperands(old, now, before, after);
    }
  }

  private static boolean sameName(Unit old, Unit now) {
    return old.applied() == now.applied()
        && old.applied()
        && UnitWords.name(old).equals(UnitWords.name(now));
  }

  private void renamed(Unit old, Unit now) {
    if (FormScan.blanked(old.head()).equals(FormScan.blanked(now.head()))) {
      References.follow(old.head(), now.head(), told);
    } else if (UnitWords.isAnnotation(old)) {
      String change = LineDiff.of(old.head(), now.head(), literals);
      told.add(change.isEmpty() ? UnitWords.name(old) + " changed" : change);
    } else if (!old.applied()) {
      told.add(literals.became(old.head(), now.head()));
    } else if (!UnitWords.castTo(old).isEmpty() && !UnitWords.castTo(now).isEmpty()) {
      told.add("cast to " + UnitWords.castTo(old) + " became " + UnitWords.castTo(now));
    } else if (old.operands().isEmpty()) {
      became(old, now);
    } else {
      told.add(UnitWords.name(old) + " became " + UnitWords.name(now));
    }
  }

  private void compareOperands(Unit old, Unit now, List<String> before, List<String> after) {
    compareHeads(old, now, before.equals(after));
    String from = words.of(old);
    String to = words.of(now);
    boolean isShort = Math.max(from.length(), to.length()) <= SHORT;
    boolean looksSame = from.equals(to);
    if (!UnitWords.nameless(old.head()).isEmpty() && old.head().startsWith("init ")) {
      compareLists(old.operands(), now.operands()); // what it takes from around it
    } else if (isPermuted(before, after) && (!isShort || looksSame)) {
      told.add("arguments of " + UnitWords.name(old) + " in another order");
    } else if (isPermuted(before, after)) {
      became(old, now);
    } else if (before.size() == after.size()) {
      compareAll(old.spread(), now.spread());
    } else if (isShort) {
      became(old, now);
    } else {
      compareLists(old.spread(), now.spread());
    }
  }

  /** Arguments of which some came or went. */
  private void compareLists(List<Term> old, List<Term> now) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    old.forEach(term -> before.add(term.key()));
    now.forEach(term -> after.add(term.key()));
    List<Pair<Term>> pairs =
        Alignment.of(
            old,
            now,
            (i, j) ->
                before.get(i).equals(after.get(j))
                    ? 1
                    : Tokens.common(Tokens.of(old.get(i)), Tokens.of(now.get(j))) * SAME_OPERANDS);
    if (pairs == null) {
      told.add("arguments changed");
      return;
    }
    for (Pair<Term> pair : pairs) {
      Term gone = pair.old();
      Term come = pair.now();
      if (gone != null && come != null) {
        compare(gone, come);
      } else if (gone != null) {
        told.add(words.of(gone) + " is gone");
      } else if (come != null) {
        told.add(words.of(come) + " is new");
      }
    }
  }

  private static boolean isPermuted(List<String> before, List<String> after) {
    List<String> some = new ArrayList<>(before);
    List<String> others = new ArrayList<>(after);
    Collections.sort(some);
    Collections.sort(others);
    return some.equals(others) && !before.equals(after);
  }

  private void compareAll(List<Term> old, List<Term> now) {
    for (int i = 0; i < old.size(); i++) {
      compare(old.get(i), now.get(i));
    }
  }

  /** Types that choose an overload, packages, and references to code without a name. */
  private void compareHeads(Unit old, Unit now, boolean sameOperands) {
    String before = FormScan.blanked(old.head());
    String after = FormScan.blanked(now.head());
    if (before.equals(after)) {
      References.follow(old.head(), now.head(), told);
    } else if (old.isVariable() || now.isVariable()) {
      told.add("another variable is used", Told.Weight.VARIABLE);
    } else if (sameOperands && !before.contains("local{")) {
      told.add(Heads.change(old, now, before, after));
    }
  }

  private void became(Unit old, Unit now) {
    String from = words.of(old);
    String to = words.of(now);
    if (!from.equals(to)) {
      told.add(from + " became " + to);
    } else {
      told.add(
          TermWords.isBoxing(old) || TermWords.isBoxing(now)
              ? "type of " + from + " changed"
              : from + " changed");
    }
  }
}
