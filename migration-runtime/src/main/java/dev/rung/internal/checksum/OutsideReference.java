package dev.rung.internal.checksum;

/**
 * A use of code outside the migration packages: the checksum holds its name, not what it does.
 *
 * @param className binary name of the class
 * @param member name of the method or field; empty for a class that is only mentioned, {@link #NEW}
 *     where an object of it is made, {@link #EXTENDS} where it is a superclass or interface
 */
public record OutsideReference(String className, String member)
    implements Comparable<OutsideReference> {
  /** No member can be called so. */
  static final String NEW = "new";

  /** No member can be called so. */
  static final String EXTENDS = "extends";

  /** Whether what the class does matters, so that a change of it may matter too. */
  public boolean isUsed() {
    return !member.isEmpty();
  }

  @Override
  public int compareTo(OutsideReference other) {
    int byClass = className.compareTo(other.className);
    return byClass != 0 ? byClass : member.compareTo(other.member);
  }

  /** As in source: {@code app.Prices.gross}, {@code new app.Prices}. */
  @Override
  public String toString() {
    String name = className.replace('$', '.');
    return switch (member) {
      case "" -> name;
      case NEW, EXTENDS -> member + " " + name;
      default -> name + "." + member;
    };
  }
}
