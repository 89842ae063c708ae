package dev.rung.migration.internal.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of a jar: its migrations and the packages it was written for. As text it is a header
 * and one line for each, fields separated by tabs, so that concatenated indexes are an index again.
 * A migration has a further field for each file that it declares, which older versions of Rung do
 * not take for an index; they then read the classes.
 *
 * @param entries the migrations
 * @param packages the packages that were looked at in full
 */
public record MigrationIndex(List<IndexEntry> entries, List<PackageStamp> packages) {

  /** Where it lies in a jar or class folder. */
  public static final String RESOURCE = "META-INF/rung/migrations.index";

  private static final String HEADER = "# rung-index 1";
  private static final int PACKAGE_FIELDS = 4;
  private static final int MIGRATION_FIELDS = 6;

  /** The text, ending with a line feed. */
  public String write() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (PackageStamp stamp : packages) {
      text.append("P\t").append(stamp.packageName());
      text.append('\t').append(stamp.classes());
      text.append('\t').append(Long.toHexString(stamp.hash())).append('\n');
    }
    for (IndexEntry entry : entries) {
      text.append("M\t").append(entry.id());
      text.append('\t').append(entry.className());
      text.append('\t');
      text.append(entry.reversible() ? 'r' : 'f');
      text.append(entry.root() ? "o" : "").append(entry.retry() ? "" : "1");
      text.append(entry.backwardCompatible() ? "b" : "").append(entry.files().isEmpty() ? "" : "d");
      text.append('\t').append(String.join(",", entry.parents()));
      text.append('\t').append(escape(entry.description()));
      for (String file : entry.files()) {
        text.append('\t').append(escape(file));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Reads the text of one index, or of several behind each other.
   *
   * @return null when a line is of another form; the caller then reads the classes
   */
  public static @Nullable MigrationIndex parse(String text) {
    List<IndexEntry> entries = new ArrayList<>();
    List<PackageStamp> packages = new ArrayList<>();
    boolean header = false;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      start = end + 1;
      if (line.equals(HEADER)) {
        header = true;
      } else if (!header || (!line.isEmpty() && !readLine(line, entries, packages))) {
        return null;
      }
    }
    return header ? new MigrationIndex(entries, packages) : null;
  }

  private static boolean readLine(
      String line, List<IndexEntry> entries, List<PackageStamp> packages) {
    List<String> fields = split(line, '\t');
    if (fields.get(0).equals("P") && fields.size() == PACKAGE_FIELDS) {
      try {
        packages.add(
            new PackageStamp(
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                Long.parseUnsignedLong(fields.get(3), 16)));
        return true;
      } catch (NumberFormatException e) {
        return false;
      }
    }
    if (fields.get(0).equals("M") && isMigration(fields)) {
      String flags = fields.get(3);
      entries.add(
          new IndexEntry(
              fields.get(1),
              fields.get(2),
              flags.indexOf('r') >= 0,
              flags.indexOf('o') >= 0,
              flags.indexOf('1') < 0,
              flags.indexOf('b') >= 0,
              fields.get(4).isEmpty() ? List.of() : split(fields.get(4), ','),
              unescape(fields.get(5)),
              files(fields)));
      return true;
    }
    return false;
  }

  private static boolean isMigration(List<String> fields) {
    boolean hasFiles = fields.size() > MIGRATION_FIELDS;
    return fields.size() >= MIGRATION_FIELDS && hasFiles == fields.get(3).indexOf('d') >= 0;
  }

  private static List<String> files(List<String> fields) {
    if (fields.size() == MIGRATION_FIELDS) {
      return List.of();
    }
    List<String> files = new ArrayList<>(fields.size() - MIGRATION_FIELDS);
    for (int i = MIGRATION_FIELDS; i < fields.size(); i++) {
      files.add(unescape(fields.get(i)));
    }
    return files;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>(MIGRATION_FIELDS);
    int start = 0;
    int end = text.indexOf(separator);
    while (end >= 0) {
      parts.add(text.substring(start, end));
      start = end + 1;
      end = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char code = text.charAt(i);
        plain.append(code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : code);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
