package dev.rung.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of aligned cells. The last column takes what is left of the width and is cut to it; the
 * others are never cut. A column without any text is left out. Not safe for use by many threads.
 */
final class Table {
  private static final String INDENT = "  ";
  private static final int GAP = 2;
  private static final int NARROWEST_LAST = 12;
  private static final int NOTE_COLUMN = 6;

  private final List<Row> rows = new ArrayList<>();
  private final String[] headings;
  private final boolean[] right;
  private final int[] widths;

  /** A table with a column for each heading; one that starts with {@code >} aligns to the right. */
  Table(String... headings) {
    this.headings = headings.clone();
    right = new boolean[headings.length];
    widths = new int[headings.length];
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(">");
      this.headings[i] = right[i] ? headings[i].substring(1) : headings[i];
    }
  }

  /** A cell's text, not yet cleaned. */
  record Cell(String text, Tone tone) {
    static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  /** Cells side by side, or one text alone on its lines, uncut. */
  private record Row(List<Cell> cells, boolean note) {}

  /** Adds a line; it has as many cells as there are headings. */
  Table row(Cell... cells) {
    List<Cell> clean = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      String text = Text.clean(cells[i].text());
      clean.add(new Cell(text, cells[i].tone()));
      widths[i] = Math.max(widths[i], Text.width(text));
    }
    rows.add(new Row(clean, false));
    return this;
  }

  /** Adds a text below the last row, on lines of its own. */
  Table note(Cell cell) {
    rows.add(new Row(List.of(new Cell(Text.clean(cell.text()), cell.tone())), true));
    return this;
  }

  /** Appends the lines, each with its line break. */
  void render(StringBuilder out, Look look) {
    List<Cell> first = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      first.add(new Cell(headings[i], Tone.FAINT));
      if (widths[i] > 0) {
        widths[i] = Math.max(widths[i], Text.width(headings[i]));
      }
    }
    line(out, first, look);
    for (Row row : rows) {
      if (row.note()) {
        Cell note = row.cells().get(0);
        String text = look.wrap(note.text(), NOTE_COLUMN, NOTE_COLUMN + 2);
        out.append(Text.spaces(NOTE_COLUMN)).append(look.paint(note.tone(), text)).append('\n');
      } else {
        line(out, row.cells(), look);
      }
    }
  }

  private void line(StringBuilder out, List<Cell> cells, Look look) {
    int column = INDENT.length();
    int blank = column; // not written until something follows, so that no line ends in spaces
    for (int i = 0; i < cells.size(); i++) {
      if (widths[i] == 0) {
        continue;
      }
      boolean last = i == widths.length - 1;
      String text = cells.get(i).text();
      if (last) {
        text = look.cut(text, Math.max(NARROWEST_LAST, look.width() - column));
      }
      int free = last ? 0 : widths[i] - Text.width(text);
      if (text.isEmpty()) {
        blank += free;
      } else {
        out.append(Text.spaces(blank + (right[i] ? free : 0)));
        out.append(look.paint(cells.get(i).tone(), text));
        blank = right[i] ? 0 : free;
      }
      blank += GAP;
      column += widths[i] + GAP;
    }
    out.append('\n');
  }
}
