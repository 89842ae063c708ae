package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one condition that was turned into its opposite, or another way round. That swaps what
 * follows, and so the order of all blocks, which would look as if everything had moved.
 */
final class Negation {
  private static final int MOST_LINES = 2_000;
  private static final int MOST_CONDITIONS = 50;
  private static final Pattern NUMBERED =
      Pattern.compile("(?<=-> |else |goto )B[0-9]+|\\bL[0-9]+\\b");
  private static final Pattern TARGETS = Pattern.compile(" -> (B[0-9]+) else (B[0-9]+)");

  private Negation() {}

  /**
   * The condition that was turned round.
   *
   * @param index which of the conditions of the new code it is
   * @param before what its line begins with in the old code, such as {@code if lt}
   * @param after the same in the new code; another one where the comparison changed as well
   */
  record Turned(int index, String before, String after) {}

  /** Finds it; null where more or something else differs. */
  static @Nullable Turned of(List<String> old, List<String> now) {
    if (old.size() != now.size() || old.size() > MOST_LINES) {
      return null;
    }
    List<String> before = renumbered(old);
    int conditions = 0;
    for (int i = 0; i < now.size() && conditions < MOST_CONDITIONS; i++) {
      String line = now.get(i);
      if (line.startsWith("if ")) {
        List<String> swapped = new ArrayList<>(now);
        swapped.set(i, swapped(line));
        Turned turned = turned(conditions++, before, renumbered(swapped), head(line));
        if (turned != null) {
          return turned;
        }
      }
    }
    return null;
  }

  /** Whether two codes are the same, but for the sign of one condition. */
  private static @Nullable Turned turned(
      int index, List<String> before, List<String> after, String head) {
    Turned turned = before.equals(after) ? new Turned(index, head, head) : null;
    for (int i = 0; turned == null && i < Math.min(before.size(), after.size()); i++) {
      String old = before.get(i);
      String now = after.get(i);
      if (!old.equals(now)) {
        List<String> rest = after.subList(i + 1, after.size());
        boolean one =
            old.startsWith("if ")
                && now.startsWith("if ")
                && old.substring(head(old).length()).equals(now.substring(head(now).length()))
                && head(now).equals(head)
                && before.subList(i + 1, before.size()).equals(rest);
        return one ? new Turned(index, head(old), head) : null;
      }
    }
    return turned;
  }

  private static String head(String line) {
    return line.substring(0, line.indexOf('('));
  }

  private static String swapped(String line) {
    Matcher targets = TARGETS.matcher(line);
    int last = -1;
    while (targets.find()) { // a text may look like it, but stands before
      last = targets.start();
    }
    return last < 0 || !targets.find(last)
        ? line
        : line.substring(0, last)
            + " -> "
            + targets.group(2)
            + " else "
            + targets.group(1)
            + line.substring(targets.end());
  }

  /** Blocks in order of their mention, they and variables numbered anew. */
  private static List<String> renumbered(List<String> lines) {
    Map<String, List<String>> blocks = new HashMap<>();
    List<String> current = blocks.computeIfAbsent("B0", label -> new ArrayList<>());
    for (String line : lines) {
      if (line.matches("B[0-9]+")) {
        current = blocks.computeIfAbsent(line, label -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    Map<String, String> names = new HashMap<>();
    List<String> order = new ArrayList<>(List.of("B0"));
    names.put("B0", "B0");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) { // grows
      all.add("B" + i);
      for (String line : blocks.getOrDefault(order.get(i), List.of())) {
        all.add(renumbered(line, names, order));
      }
    }
    return all;
  }

  private static String renumbered(String line, Map<String, String> names, List<String> order) {
    StringBuilder text = new StringBuilder();
    String[] pieces = line.split("\"", -1); // each second one is a string
    for (int i = 0; i < pieces.length; i++) {
      text.append(i == 0 ? "" : "\"");
      Matcher numbered = NUMBERED.matcher(pieces[i]);
      int from = 0;
      while (i % 2 == 0 && numbered.find()) {
        String name = numbered.group();
        if (!names.containsKey(name) && name.startsWith("B")) {
          names.put(name, "B" + order.size());
          order.add(name);
        }
        names.putIfAbsent(name, "L" + (names.size() - order.size()));
        text.append(pieces[i], from, numbered.start()).append(names.get(name));
        from = numbered.end();
      }
      text.append(pieces[i].substring(from));
    }
    return text.toString();
  }
}
