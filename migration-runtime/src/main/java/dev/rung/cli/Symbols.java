package dev.rung.cli;

import java.nio.charset.Charset;

/**
 * The signs beside the words, each one column wide.
 *
 * @param done beside what is applied or has succeeded
 * @param pending beside what will run
 * @param wrong beside what failed or is missing
 * @param running beside what runs now
 * @param mark beside what is recorded without having run
 * @param other beside what belongs to somebody else
 * @param ellipsis at the end of a text that was cut
 */
record Symbols(
    String done,
    String pending,
    String wrong,
    String running,
    String mark,
    String other,
    String ellipsis) {

  /** For any modern terminal. */
  static final Symbols UNICODE = new Symbols("✓", "○", "✗", "→", "=", "·", "…");

  /** For encodings that have no others. */
  static final Symbols ASCII = new Symbols("+", "o", "x", ">", "=", ".", "~");

  /** Those that an encoding can show. */
  static Symbols in(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode("✓○✗→·…│─├┼╮") ? UNICODE : ASCII;
  }
}
