package dev.rung.cli;

import dev.rung.MigrationChecksum;
import java.util.List;

/** Checksums for people, and for tools that compare lines. */
final class ChecksumText {
  private ChecksumText() {}

  /** A line for each; no checksum is ever cut. */
  static String list(List<MigrationChecksum> checksums) {
    int width = 0;
    for (MigrationChecksum checksum : checksums) {
      width = Math.max(width, checksum.id().toString().length());
    }
    StringBuilder out = new StringBuilder();
    for (MigrationChecksum checksum : checksums) {
      out.append(Text.padRight(checksum.id().toString(), width)).append("  ");
      out.append(Text.clean(checksum.value())).append('\n');
    }
    return out.toString();
  }

  /** What each is computed from, with an empty line between two. */
  static String explain(List<MigrationChecksum> checksums, Look look) {
    StringBuilder out = new StringBuilder();
    for (MigrationChecksum checksum : checksums) {
      out.append(out.length() == 0 ? "" : "\n");
      out.append(look.paint(Tone.STRONG, checksum.id().toString())).append("  ");
      out.append(Text.clean(checksum.className())).append('\n');
      out.append(look.paint(Tone.FAINT, Text.clean(checksum.value()))).append('\n');
      if (checksum.text().isEmpty()) {
        out.append("\n  The class files without debug information.\n");
      } else {
        FormText.render(out, checksum, look);
      }
    }
    return out.toString();
  }
}
