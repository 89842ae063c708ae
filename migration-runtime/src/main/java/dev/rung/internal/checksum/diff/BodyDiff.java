package dev.rung.internal.checksum.diff;

import dev.rung.internal.checksum.diff.Alignment.Pair;
import dev.rung.internal.checksum.diff.Told.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the code of a method before and after: which steps came, went, moved or changed. */
final class BodyDiff {
  /** Steps with less in common are two steps. */
  private static final double RELATED = 0.4;

  private static final double SAME_CALLS = 0.2;

  private final Told told;
  private final TermWords words;
  private final Literals literals;

  BodyDiff(Literals literals, Told told) {
    this.told = told;
    this.literals = literals;
    this.words = new TermWords(literals);
  }

  /** A step with what it is compared by. */
  private record Step(Term term, String key, List<String> tokens, String calls) {
    static List<Step> of(Body body) {
      List<Step> steps = new ArrayList<>();
      for (Term term : body.steps()) {
        StringBuilder calls = new StringBuilder();
        for (Unit unit : term.units()) {
          calls.append(call(unit)).append('.');
        }
        steps.add(new Step(term, term.key(), Tokens.of(term), calls.toString()));
      }
      return steps;
    }

    /** Casts and writes are alike whatever the type or field. */
    private static String call(Unit unit) {
      String head = unit.head();
      if (head.startsWith("put ") || head.startsWith("get ")) {
        return head.substring(0, 3);
      }
      return UnitWords.castTo(unit).isEmpty() ? UnitWords.name(unit) : "cast";
    }
  }

  void compare(Body old, Body now) {
    List<Step> before = Step.of(old);
    List<Step> after = Step.of(now);
    Set<String> left = surplus(before, after);
    Set<String> added = surplus(after, before);
    List<Pair<Step>> pairs =
        Alignment.of(
            before,
            after,
            (i, j) -> {
              Step from = before.get(i);
              Step to = after.get(j);
              if (from.key.equals(to.key)) {
                return 1;
              }
              return left.contains(from.key) && added.contains(to.key) ? likeness(from, to) : 0;
            });
    if (pairs == null) {
      return;
    }
    List<Step> gone = new ArrayList<>();
    List<Step> come = new ArrayList<>();
    for (Pair<Step> pair : pairs) {
      Step from = pair.old();
      Step to = pair.now();
      if (from != null && to == null) {
        gone.add(from);
      } else if (to != null && from == null) {
        come.add(to);
      }
    }
    boolean sameFlow = old.flow().equals(now.flow());
    List<String> moved = moved(gone, come);
    TermDiff terms = new TermDiff(words, literals, told, sameFlow, named(gone, come));
    for (Pair<Step> pair : pairs) {
      Step from = pair.old();
      Step to = pair.now();
      if (from != null && to != null) {
        terms.compare(from.term, to.term);
      } else if (from != null && !moved.contains(from.key)) {
        add(from, after, Told.GONE, " is in fewer places");
      } else if (to != null && !moved.contains(to.key)) {
        add(to, before, Told.NEW, " is in more places");
      } else if (from != null && sameFlow) {
        add(from.term, " moved");
      }
    }
    compareCaught(old, now);
    boolean sameSteps = gone.size() == moved.size() && come.size() == moved.size();
    if (sameSteps && !sameFlow && !told.hasConditions()) {
      told.add("order or conditions of its steps changed", Weight.CONDITION);
    }
    if (told.hasOtherVariables() && sameSteps) {
      told.add("another variable is used", Weight.VARIABLE);
    }
    if (told.isEmpty() && told.references().isEmpty()) {
      told.add("values in another order or of another type", Weight.VARIABLE);
    }
  }

  /** What occurs more often than among the others; the rest may have moved, and did not change. */
  private static Set<String> surplus(List<Step> steps, List<Step> others) {
    Map<String, Integer> count = new HashMap<>();
    steps.forEach(step -> count.merge(step.key, 1, Integer::sum));
    others.forEach(step -> count.merge(step.key, -1, Integer::sum));
    Set<String> surplus = new HashSet<>();
    count.forEach(
        (key, more) -> {
          if (more > 0) {
            surplus.add(key);
          }
        });
    return surplus;
  }

  private static double likeness(Step old, Step now) {
    double common = Tokens.common(old.tokens, now.tokens);
    boolean sameCalls = old.calls.equals(now.calls);
    return common >= RELATED ? common * 0.99 : sameCalls ? SAME_CALLS : 0;
  }

  private static Set<String> named(List<Step> gone, List<Step> come) {
    List<Step> steps = new ArrayList<>(gone);
    steps.addAll(come);
    Set<String> named = new HashSet<>();
    for (Step step : steps) {
      Unit unit = step.term.single();
      if (unit != null && unit.head().equals("set")) {
        named.add(unit.operands().get(1).key());
      }
    }
    return named;
  }

  private static List<String> moved(List<Step> gone, List<Step> come) {
    List<String> moved = new ArrayList<>();
    for (Step step : gone) {
      if (come.stream().anyMatch(other -> other.key.equals(step.key))) {
        moved.add(step.key);
      }
    }
    return moved;
  }

  /** A compiler copies what stands in finally, so one copy less does not mean that it is gone. */
  private void add(Step step, List<Step> others, String what, String whatOfCopy) {
    boolean remains = others.stream().anyMatch(other -> other.key.equals(step.key));
    if (!remains) {
      add(step.term, what);
    } else if (isTold(step.term)) {
      told.add(words.of(step.term) + whatOfCopy, Weight.VARIABLE);
    }
  }

  private void add(Term step, String what) {
    if (!isTold(step)) {
      return;
    }
    String head = step.units().get(0).head();
    Weight weight =
        switch (head) {
          case "set", "store" -> Weight.VARIABLE;
          case "if", "switch", "return" -> Weight.CONDITION;
          default -> Weight.EFFECT;
        };
    told.add(words.of(step) + what, weight);
  }

  /** What ends finally and synchronized is the compiler's; a variable is told where it is used. */
  private static boolean isTold(Term step) {
    Unit first = step.units().get(0);
    boolean isVariable = first.head().equals("set") && first.operands().get(1).units().size() == 1;
    return !isRethrow(step) && !first.head().equals("unlock") && !isVariable;
  }

  private static boolean isRethrow(Term step) {
    Unit unit = step.single();
    Unit thrown =
        unit == null || !unit.head().equals("throw") ? null : unit.operands().get(0).single();
    return thrown != null && thrown.isVariable();
  }

  private void compareCaught(Body old, Body now) {
    List<String> gone = caught(old, now);
    List<String> come = caught(now, old);
    if (gone.size() == 1 && come.size() == 1) {
      told.add("catch " + gone.get(0) + " became " + come.get(0), Weight.CONDITION);
    } else {
      gone.forEach(type -> told.add("catch " + type + " is gone", Weight.CONDITION));
      come.forEach(type -> told.add("catch " + type + " is new", Weight.CONDITION));
    }
  }

  private static List<String> caught(Body of, Body without) {
    TreeSet<String> types = new TreeSet<>(of.caught());
    types.removeAll(without.caught());
    List<String> names = new ArrayList<>();
    types.forEach(type -> names.add(FormWords.name(type)));
    return names;
  }
}
