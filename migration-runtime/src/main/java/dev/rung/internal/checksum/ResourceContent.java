package dev.rung.internal.checksum;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * What counts of a file. Of a text, the byte order mark and the choice between CRLF and LF do not:
 * they depend on how it was checked out, and {@code Sql.script} reads all alike. A file with a NUL
 * is no text, as git has it, and counts byte by byte.
 */
final class ResourceContent {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ResourceContent() {}

  /** SHA-256 in hex. */
  static String hash(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(isText(content) ? normalised(content) : content));
  }

  private static boolean isText(byte[] content) {
    for (byte one : content) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] normalised(byte[] text) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(text.length);
    for (int i = isMarked(text) ? BYTE_ORDER_MARK.length : 0; i < text.length; i++) {
      boolean isReturn = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (!isReturn) {
        kept.write(text[i]);
      }
    }
    return kept.toByteArray();
  }

  private static boolean isMarked(byte[] text) {
    return text.length >= BYTE_ORDER_MARK.length
        && text[0] == BYTE_ORDER_MARK[0]
        && text[1] == BYTE_ORDER_MARK[1]
        && text[2] == BYTE_ORDER_MARK[2];
  }
}
