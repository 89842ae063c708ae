package dev.rung.cli;

import dev.rung.MigrationChecksum;

/**
 * A normal form for people: what counts of the annotation, then each class with its members, then
 * the code without a name that counts, each with its steps.
 */
final class FormText {
  private static final int STEP = 4;
  private static final int SHORT_HASH = 12; // as problems show checksums

  private final StringBuilder out;
  private final FormNames names;
  private final FormSteps steps;
  private final Look look;

  private FormText(StringBuilder out, FormNames names, Look look) {
    this.out = out;
    this.names = names;
    this.steps = new FormSteps(names);
    this.look = look;
  }

  /** Appends it, line by line. */
  static void render(StringBuilder out, MigrationChecksum checksum, Look look) {
    FormText text = new FormText(out, new FormNames(checksum.className()), look);
    boolean first = true;
    boolean declared = false; // whether the line before was of the annotation or a field
    for (String line : checksum.text().lines().toList()) {
      boolean isHead = !line.startsWith(" ");
      boolean isDeclared =
          line.startsWith("@") || line.startsWith("field ") || line.startsWith("resource ");
      if (first) { // the name of the algorithm, which the checksum has too
        first = false;
        continue;
      }
      if (isHead && !(declared && isDeclared)) {
        out.append('\n');
      }
      text.line(line);
      declared = isDeclared;
    }
  }

  private void line(String line) {
    if (line.startsWith("    ")) {
      put(STEP, steps.of(line.strip()));
    } else if (line.startsWith("  ")) {
      put(STEP - 1, line.strip() + ":");
    } else if (line.startsWith("class ")) {
      put(0, classHead(line));
    } else {
      put(2, member(line));
    }
  }

  private void put(int indent, String text) {
    String clean = Text.clean(text);
    out.append(Text.spaces(indent)).append(look.wrap(clean, indent, indent + 4)).append('\n');
  }

  private String classHead(String line) {
    int colon = line.indexOf(": ");
    String name = names.type(line.substring("class ".length(), colon));
    return kindAndParents(name, line.substring(colon + 2));
  }

  /** As in {@code abstract class X extends Y implements Z}. */
  private String kindAndParents(String name, String text) {
    int parents = text.indexOf("extends ") + "extends ".length();
    String flags = text.substring(0, parents - "extends ".length());
    boolean isClass = !flags.endsWith("interface ") && !flags.endsWith("record ");
    String kind = flags + (isClass && !flags.endsWith("enum ") ? "class " : "");
    String[] types = names.readable(text.substring(parents)).split(", ", 2);
    return kind
        + name
        + (types[0].equals("Object") ? "" : " extends " + types[0])
        + (types.length == 1 ? "" : " implements " + types[1]);
  }

  private String member(String line) {
    if (line.startsWith("{")) {
      int end = line.indexOf('}') + 1;
      return names.readable(line.substring(0, end)) + " " + unnamed(line.substring(end).strip());
    }
    if (line.startsWith("method ")) {
      return method(line.substring("method ".length()));
    }
    if (line.startsWith("resource ")) {
      int hash = line.lastIndexOf(' ') + 1;
      int end = Math.min(line.length(), hash + SHORT_HASH);
      return names.readable(line.substring(0, hash)) + line.substring(hash, end);
    }
    boolean typed = line.startsWith("field ") || line.startsWith("component ");
    int colon = line.lastIndexOf(':');
    return typed
        ? line.substring(0, colon) + ": " + names.descriptor(line.substring(colon + 1))
        : names.readable(line);
  }

  private String unnamed(String text) {
    if (text.startsWith("code ")) {
      return method(text.substring("code ".length()));
    }
    return text.startsWith("local class: ")
        ? kindAndParents("without a name", text.substring("local class: ".length()))
        : names.readable(text);
  }

  /** Flags, a name or none, and a descriptor. */
  private String method(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open);
    String head = text.substring(0, open);
    String result = names.descriptor(text.substring(close + 1));
    String parameters = "(" + names.descriptor(text.substring(open + 1, close)) + ")";
    if (head.endsWith("<clinit>")) {
      return "static initialiser";
    }
    if (head.endsWith("<init>")) {
      return "constructor" + parameters;
    }
    return head + parameters + (result.equals("void") ? "" : ": " + result);
  }
}
