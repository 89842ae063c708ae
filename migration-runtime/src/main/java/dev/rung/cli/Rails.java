package dev.rung.cli;

/**
 * The signs of which the lines of a graph are made, each one column wide.
 *
 * @param down a line that goes on
 * @param across a line from one column to another
 * @param junctions by what they join: bit 0 up, bit 1 down, bit 2 left, bit 3 right
 */
record Rails(char down, char across, String junctions) {
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  static final Rails UNICODE = new Rails('│', '─', " │││─╯╮┤─╰╭├─┴┬┼");
  static final Rails ASCII = new Rails('|', '-', " |||-'.|-'.|-'.+");

  /** Those that fit the signs beside them. */
  static Rails beside(Symbols symbols) {
    return symbols.equals(Symbols.ASCII) ? ASCII : UNICODE;
  }

  char junction(boolean up, boolean down, boolean left, boolean right) {
    int joined = (up ? UP : 0) | (down ? DOWN : 0) | (left ? LEFT : 0) | (right ? RIGHT : 0);
    return junctions.charAt(joined);
  }
}
