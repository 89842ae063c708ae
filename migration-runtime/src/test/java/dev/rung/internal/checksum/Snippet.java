package dev.rung.internal.checksum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A few lines of Java that a test compiles in this JVM, to look at one stage. */
record Snippet(CompiledClasses classes) {
  private static final String IMPORTS =
      """
      package corpus;
      import dev.rung.migration.*;
      import java.lang.annotation.*;
      import java.util.*;
      import org.jooq.*;
      import org.jooq.Record;
      import org.jooq.impl.*;
      """;
  private static final String HEAD =
      """
      @dev.rung.migration.Migration(version = "1")
      public final class M implements ForwardOnlyMigration {
      """;

  /** A migration {@code corpus.M} with these members, compiled for Java 17. */
  static Snippet members(String members) {
    return of(HEAD + members + "}", Compiler.javac(Jdk.running(), 17, Corpus.classPath()));
  }

  /** The same with these statements in {@code up(DSLContext db)} alone. */
  static Snippet up(String statements) {
    return members("@Override public void up(DSLContext db) throws Exception {" + statements + "}");
  }

  /** A migration that only executes a text, with other classes beside it. */
  static Snippet executes(String text, String others) {
    String up = "@Override public void up(DSLContext db) { db.execute(" + text + "); }";
    return of(HEAD + up + "}" + others, Compiler.javac(Jdk.running(), 17, Corpus.classPath()));
  }

  /** Whatever is declared, in package {@code corpus}; the first class is {@code corpus.M}. */
  static Snippet of(String declarations, Compiler compiler) {
    try {
      Path folder = Files.createTempDirectory("snippet");
      Path source = folder.resolve("M.java");
      try {
        Files.writeString(source, IMPORTS + declarations);
        return new Snippet(compiler.compile(List.of(source)));
      } finally {
        Files.deleteIfExists(source);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ClassPool pool() {
    return new ClassPool(classes);
  }

  /** A class by its simple name, such as {@code M$Nested}. */
  ClassNode type(String name) {
    ClassNode node = pool().find("corpus/" + name);
    if (node == null) {
      throw new IllegalArgumentException("no class " + name + " in " + classes.byName().keySet());
    }
    return node;
  }

  /** A method of a class by its name; the first that there is. */
  MethodNode method(String type, String name) {
    for (MethodNode method : type(type).methods) {
      if (method.name.equals(name)) {
        return method;
      }
    }
    throw new IllegalArgumentException("no method " + name);
  }

  /** The normal form of {@code corpus.M}. */
  String form() {
    Checksum checksum = Corpus.algorithm().checksum("corpus.M", classes);
    if (!checksum.warnings().isEmpty()) {
      throw new IllegalStateException(checksum.warnings().get(0));
    }
    return checksum.text();
  }

  /** The steps of {@code up} in it, a line for each, without what they begin with. */
  String steps() {
    String form = form();
    int start = form.indexOf('\n', form.indexOf("method up(")) + 1;
    StringBuilder steps = new StringBuilder();
    for (String line :
        form.substring(start).lines().takeWhile(line -> line.startsWith(" ")).toList()) {
      steps.append(line.strip()).append('\n');
    }
    return steps.toString();
  }
}
