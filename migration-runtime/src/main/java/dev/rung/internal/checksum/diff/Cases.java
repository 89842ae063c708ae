package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares which cases two switches have. */
final class Cases {
  private Cases() {}

  static void compare(Unit old, Unit now, Told told) {
    if (old.operands().get(0).key().endsWith(".hashCode()I().")) {
      return; // cases of texts, which are compared one by one
    }
    List<String> gone = of(old);
    List<String> come = of(now);
    gone.removeAll(of(now));
    come.removeAll(of(old));
    if (gone.size() == 1 && come.size() == 1) {
      String label = come.get(0).substring("case ".length());
      told.add(gone.get(0) + " became " + label, Told.Weight.CONDITION);
    } else {
      gone.forEach(one -> told.add(one + " is gone", Told.Weight.CONDITION));
      come.forEach(one -> told.add(one + " is new", Told.Weight.CONDITION));
    }
  }

  private static List<String> of(Unit unit) {
    List<String> cases = new ArrayList<>();
    for (Term operand : unit.operands().subList(1, unit.operands().size())) {
      cases.add(FormWords.text(operand.units().get(0).head()));
    }
    return cases;
  }
}
