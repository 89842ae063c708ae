package dev.rung.internal.checksum;

/**
 * A use of code outside the migration packages: the checksum holds its name, not what it does.
 *
 * @param className binary name of the class
 * @param member name of the method or field, empty for the class itself
 */
public record OutsideReference(String className, String member)
    implements Comparable<OutsideReference> {

  @Override
  public int compareTo(OutsideReference other) {
    int byClass = className.compareTo(other.className);
    return byClass != 0 ? byClass : member.compareTo(other.member);
  }

  /** As in source: {@code app.Prices.gross}. */
  @Override
  public String toString() {
    return member.isEmpty() ? className : className + "." + member;
  }
}
