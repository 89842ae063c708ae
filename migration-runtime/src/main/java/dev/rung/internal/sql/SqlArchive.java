package dev.rung.internal.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Statements as the history keeps them: UTF-8, separated by zero bytes, compressed only where that
 * is worth the time. Passwords are masked, and what is very long is cut.
 */
public final class SqlArchive {
  private static final String SEPARATOR = "\0";
  private static final int KEPT = 1 << 16;
  private static final int COMPRESSED_FROM = 2_048;
  private static final int GZIP = 0x1f;

  private SqlArchive() {}

  /** The bytes for the history. */
  public static byte[] pack(List<String> statements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      if (text.length() > KEPT) {
        text.append("... and ").append(statements.size() - i).append(" more");
        break;
      }
      String statement = Passwords.mask(statements.get(i));
      boolean fits = statement.length() <= KEPT;
      text.append(fits ? statement : statement.substring(0, KEPT) + "...").append(SEPARATOR);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return bytes.length < COMPRESSED_FROM ? bytes : zip(bytes);
  }

  /**
   * The statements again.
   *
   * @throws IOException for anything that {@link #pack} did not make
   */
  public static List<String> unpack(byte[] packed) throws IOException {
    boolean zipped = packed.length > 0 && packed[0] == GZIP;
    String text = new String(zipped ? unzip(packed) : packed, StandardCharsets.UTF_8);
    List<String> statements = new ArrayList<>(List.of(text.split(SEPARATOR, -1)));
    if (statements.get(statements.size() - 1).isEmpty()) {
      statements.remove(statements.size() - 1);
    }
    return statements;
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] unzip(byte[] packed) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return zip.readAllBytes();
    }
  }
}
