package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of one source of the corpus.
 *
 * @param semantic whether it changes what the migration does
 * @param migration simple name of the migration whose checksum is looked at
 * @param file of the corpus that is changed
 * @param what in words
 * @param from text that is replaced, once; or, where {@code to} begins with a star, everywhere
 */
record Edit(boolean semantic, String migration, String file, String what, String from, String to) {

  static List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    String[] entries = read(Corpus.folder("edits.txt")).split("(?m)^=== ");
    for (int i = 1; i < entries.length; i++) {
      edits.add(parse(entries[i]));
    }
    return edits;
  }

  private static Edit parse(String entry) {
    int line = entry.indexOf('\n');
    String[] head = entry.substring(0, line).split(" ", 2);
    String[] title = head[1].split(": ", 2);
    String body = entry.substring(line + 1);
    String file = "corpus/" + title[0] + ".java";
    String first = body.substring(0, body.indexOf('\n'));
    if (first.startsWith("@") && first.endsWith(".java")) {
      file = first.substring(1);
      body = body.substring(body.indexOf('\n') + 1);
    }
    String[] texts = body.split("(?m)^---\n", 2);
    return new Edit(
        head[0].equals("semantic"),
        title[0],
        file,
        title[0] + ": " + title[1],
        withoutEnd(texts[0]),
        withoutEnd(texts[1]));
  }

  private static String withoutEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /** The source after the edit. */
  String edited() {
    String source = read(Corpus.folder("corpus").resolve(file));
    if (!source.contains(from)) {
      throw new IllegalStateException(what + ": not in " + file + ": " + from);
    }
    if (to.startsWith("*")) {
      return source.replace(from, to.substring(1));
    }
    int at = source.indexOf(from);
    return source.substring(0, at) + to + source.substring(at + from.length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
