package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/**
 * What a lambda or an anonymous class takes from around it. In which order, and how often, a
 * compiler hands over the same value is its own affair; here values are ordered by what they are,
 * at the one place where the lambda or object is made.
 *
 * @param ranks for each argument, its place among the distinct values
 * @param values the distinct values
 */
record Captured(List<Integer> ranks, List<String> values) {

  static Captured of(List<Value> arguments) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Value argument : arguments) {
      sorted.add(argument.text());
    }
    List<String> values = new ArrayList<>(sorted);
    List<Integer> ranks = new ArrayList<>();
    for (Value argument : arguments) {
      ranks.add(values.indexOf(argument.text()));
    }
    return new Captured(ranks, values);
  }

  /** The values that are handed over at this place or at a copy of it, by rank. */
  List<String> ordered(List<Value> arguments) {
    List<String> ordered = new ArrayList<>();
    for (int rank = 0; rank < values.size(); rank++) {
      TreeSet<String> same = new TreeSet<>();
      for (int i = 0; i < ranks.size(); i++) {
        if (ranks.get(i) == rank) {
          same.add(arguments.get(i).text());
        }
      }
      ordered.add(String.join(" | ", same));
    }
    return ordered;
  }

  /** The name of an argument inside: by its rank, or by its place among those not captured. */
  String name(int argument) {
    return argument < ranks.size() ? "c" + ranks.get(argument) : "p" + (argument - ranks.size());
  }

  /** The types of the distinct values, then the other parameters and the result. */
  String descriptor(TypeNames types, Type method) {
    Type[] arguments = method.getArgumentTypes();
    StringBuilder text = new StringBuilder("[");
    for (int rank = 0; rank < values.size(); rank++) {
      text.append(types.inferred(arguments[ranks.indexOf(rank)]));
    }
    text.append("](");
    for (int i = ranks.size(); i < arguments.length; i++) {
      text.append(types.inferred(arguments[i]));
    }
    return text.append(')').append(types.inferred(method.getReturnType())).toString();
  }
}
