package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Tells which members differ between two normal forms, and how where that can be said shortly. */
public final class FormDiff {
  private static final String DECLARATION = "declaration";

  private final FormSections before;
  private final FormSections after;
  private final Literals literals;
  private final Set<String> seen = new HashSet<>();
  private final List<String> changes = new ArrayList<>();

  private FormDiff(FormSections before, FormSections after, UnaryOperator<String> mask) {
    this.before = before;
    this.after = after;
    this.literals = new Literals(mask);
  }

  /**
   * A line for each changed member, such as {@code up(): literal 320 became 255}.
   *
   * @param mask hides the secrets that a literal may have
   */
  public static List<String> of(String before, String after, UnaryOperator<String> mask) {
    FormDiff diff = new FormDiff(FormSections.of(before), FormSections.of(after), mask);
    diff.compare();
    return List.copyOf(diff.changes);
  }

  /**
   * Whether {@code up} alone accounts for all that differs: nothing else changed, or there is
   * nothing else, neither a way back nor a check, that a change could matter to. A changed
   * declaration is never only {@code up}. Where nothing differs there is nothing to account for.
   */
  public static boolean onlyUp(String before, String after) {
    FormSections old = FormSections.of(before);
    FormSections now = FormSections.of(after);
    Set<String> names = new TreeSet<>(old.members().keySet());
    names.addAll(now.members().keySet());
    boolean changed = false;
    boolean onlyUp = true;
    boolean declared = false;
    boolean others = false;
    for (String name : names) {
      others |= name.endsWith("down()") || name.endsWith("verify()");
      if (!old.whole(name).equals(now.whole(name))) {
        changed = true;
        onlyUp &= name.equals("up()");
        declared |= name.equals(DECLARATION) || name.startsWith("@");
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
      if (old == null && now != null) {
        cameOrWent(name, now, before, " is new");
      } else if (now == null && old != null) {
        cameOrWent(name, old, after, " is gone");
      } else if (old != null && now != null && !before.whole(name).equals(after.whole(name))) {
        int told = changes.size();
        compare(FormWords.member(name), old, now);
        if (changes.size() == told) { // it is told elsewhere, or cannot be told
          add(FormWords.member(name));
        }
      }
    }
  }

  /** Of a class that came or went its members are no news. */
  private void cameOrWent(String name, List<String> lines, FormSections other, String what) {
    String owner = owner(name);
    String member = FormWords.member(name);
    if (owner.isEmpty() || other.members().containsKey(owner + '.' + DECLARATION)) {
      String head = lines.get(0);
      String kind =
          head.startsWith("field ") ? "field " : head.startsWith("component ") ? "component " : "";
      add(kind + member + what);
    } else if (name.endsWith('.' + DECLARATION)) {
      add("class " + member.substring(0, member.lastIndexOf('.')) + what);
    }
  }

  /** The class of a member; empty for the migration itself, and for what is no member. */
  private static String owner(String name) {
    boolean isMember =
        !name.startsWith(FormSections.RESOURCE) && (!name.startsWith("@") || name.startsWith("@$"));
    int dot = isMember ? name.lastIndexOf('.') : -1;
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private void compare(String place, List<String> old, List<String> now) {
    if (place.startsWith(FormSections.RESOURCE)) { // hashes say nothing to people
      add(place);
      return;
    }
    int told = changes.size();
    boolean followed = false;
    List<Told.Reference> references = new ArrayList<>();
    if (!old.equals(now)) {
      Told found = new SectionDiff(literals).compare(old, now);
      if (!found.isEmpty()) {
        add(place + ": " + found.line());
      }
      references.addAll(found.references());
    }
    references.addAll(References.common(old, now)); // what they name may have changed deep inside
    for (Told.Reference reference : references) {
      List<String> oldPart = before.parts().get(reference.old());
      List<String> newPart = after.parts().get(reference.now());
      if (oldPart != null && newPart != null) {
        followed |= !reference.old().equals(reference.now());
        if (seen.add(place(place) + reference.old() + reference.now())) {
          compare(place(place) + ", in " + reference.kind(), oldPart, newPart);
        }
      }
    }
    if (changes.size() == told && !followed && !old.equals(now)) {
      add(place);
    }
  }

  /** The member alone: code within code is told by the innermost kind. */
  private static String place(String place) {
    int comma = place.indexOf(", in ");
    return comma < 0 ? place : place.substring(0, comma);
  }

  private void add(String change) {
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }
}
