package com.example.trading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README.md and the sources that it quotes. */
final class Readme {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path ROOT = MODULE.getParent().getParent();
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private Readme() {}

  static String text() {
    return read(ROOT.resolve("README.md"));
  }

  /** The contents of the code blocks of a language, in order. */
  static List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text());
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2).stripTrailing());
      }
    }
    return blocks;
  }

  /** The first code block below a heading, as CI finds its command. */
  static String firstBlockBelow(String heading) {
    String text = text();
    Matcher matcher = BLOCK.matcher(text);
    int start = text.indexOf("\n" + heading + "\n");
    return start >= 0 && matcher.find(start) ? matcher.group(2).stripTrailing() : "";
  }

  /** This example's sources, compiled with it. */
  static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MODULE.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
