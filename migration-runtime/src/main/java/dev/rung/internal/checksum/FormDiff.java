package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which members differ between two normal forms, and how where that can be said shortly. */
public final class FormDiff {
  private final FormSections before;
  private final FormSections after;
  private final Set<String> seen = new HashSet<>();
  private final List<String> changes = new ArrayList<>();

  private FormDiff(FormSections before, FormSections after) {
    this.before = before;
    this.after = after;
  }

  /** A line for each changed member, such as {@code up(): literal 320 became 255}. */
  public static List<String> of(String before, String after) {
    FormDiff diff = new FormDiff(FormSections.of(before), FormSections.of(after));
    diff.compare();
    return List.copyOf(diff.changes);
  }

  /**
   * Whether {@code up} alone accounts for all that differs: nothing else changed, or there is
   * nothing else, neither a way back nor a check, that a change could matter to. A changed
   * declaration is never only {@code up}. Where nothing differs there is nothing to account for.
   */
  public static boolean onlyUp(String before, String after) {
    Map<String, List<String>> old = FormSections.of(before).members();
    Map<String, List<String>> now = FormSections.of(after).members();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    boolean changed = false;
    boolean onlyUp = true;
    boolean declared = false;
    boolean others = false;
    for (String name : names) {
      others |= name.endsWith("down()") || name.endsWith("verify()");
      if (!Objects.equals(old.get(name), now.get(name))) {
        changed = true;
        onlyUp &= name.equals("up()");
        declared |= name.equals("declaration") || name.startsWith("@");
      }
    }
    return changed && (onlyUp || (!others && !declared));
  }

  private void compare() {
    Set<String> names = new TreeSet<>(before.members().keySet());
    names.addAll(after.members().keySet());
    for (String name : names) {
      List<String> old = before.members().get(name);
      List<String> now = after.members().get(name);
      if (old == null) {
        changes.add(FormWords.member(name) + " is new");
      } else if (now == null) {
        changes.add(FormWords.member(name) + " is gone");
      } else if (!old.equals(now)) {
        compare(name, old, now);
      }
    }
  }

  private void compare(String name, List<String> old, List<String> now) {
    List<Integer> different = different(old, now);
    if (different == null || different.size() > 1) {
      add(FormWords.member(name));
    } else if (different.size() == 1) {
      int line = different.get(0);
      boolean isResource = name.startsWith(NormalForm.RESOURCE); // hashes say nothing to people
      String change = isResource ? "" : LineDiff.of(old.get(line), now.get(line));
      String member = FormWords.member(name);
      add(change.isEmpty() ? member : member + ": " + change);
    } else {
      for (int i = 0; i < old.size(); i++) {
        compareParts(name, LineDiff.references(old.get(i)), LineDiff.references(now.get(i)));
      }
    }
  }

  /** Lines that differ in more than the hashes they refer to; null when lines came or went. */
  private static @Nullable List<Integer> different(List<String> old, List<String> now) {
    if (old.size() != now.size()) {
      return null;
    }
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      if (!LineDiff.blanked(old.get(i)).equals(LineDiff.blanked(now.get(i)))) {
        different.add(i);
      }
    }
    return different;
  }

  private void compareParts(String name, List<String> old, List<String> now) {
    for (int i = 0; i < old.size(); i++) {
      boolean differs = !old.get(i).equals(now.get(i));
      List<String> oldPart = part(before.parts(), old.get(i));
      List<String> newPart = part(after.parts(), now.get(i));
      if (differs && seen.add(name + old.get(i) + now.get(i))) {
        compare(name, oldPart, newPart);
      }
    }
  }

  private static List<String> part(Map<String, List<String>> parts, String hash) {
    return parts.getOrDefault(hash, List.of());
  }

  private void add(String change) {
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }
}
