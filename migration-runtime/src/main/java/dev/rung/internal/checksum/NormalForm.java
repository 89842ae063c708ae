package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.ClassNode;

/**
 * What a migration's code does, as text that does not depend on how it was compiled.
 *
 * @param text the normal form
 * @param outside what it knows by name only
 */
record NormalForm(String text, List<OutsideReference> outside) {
  private static final String RESOURCE = "resource ";
  private static final String HEAD = "v1\n";

  /**
   * Computes it.
   *
   * @param root internal name of the migration
   * @param vocabulary of these classes, shared by all migrations
   * @param idOf the id of a migration by its binary name; the name itself for any other class
   * @throws UnsupportedCode for code that has no normal form
   */
  static NormalForm of(
      String root,
      CountedCode code,
      Relocation relocation,
      Vocabulary vocabulary,
      UnaryOperator<String> idOf) {
    ClassPool pool = new ClassPool(code.classes());
    ClassNode migration = pool.find(root);
    if (migration == null) {
      throw new UnsupportedCode("no class " + root);
    }
    Closure closure = new Closure(root, pool, relocation, vocabulary.forCode(root));
    String told = told(migration, code, closure, idOf);
    if (closure.reflects()) { // seen when part of it was told already
      closure = new Closure(root, pool, relocation, vocabulary.forCode(root));
      closure.reflect();
      told = told(migration, code, closure, idOf);
    }
    List<OutsideReference> outside = new ArrayList<>(closure.outside());
    outside.removeIf(reference -> code.isExcluded(reference.className()));
    return new NormalForm(told, outside);
  }

  private static String told(
      ClassNode migration, CountedCode code, Closure closure, UnaryOperator<String> idOf) {
    ClassText classText = new ClassText(closure);
    closure.include(migration);
    for (String name : code.includes()) {
      ClassNode included = closure.pool().find(name.replace('.', '/'));
      if (included != null) {
        closure.include(included);
      }
    }
    Map<String, String> classes = new TreeMap<>();
    String declared = new MigrationText(closure, idOf).of(migration);
    while (true) {
      ClassNode node = closure.nextClass();
      if (node != null) {
        classes.put(classText.types().name(node.name), classText.named(node));
        continue;
      }
      Closure.Part part = closure.nextPart();
      if (part == null) {
        break;
      }
      closure.entities().define(part.key(), text(classText, part));
    }
    List<String> all = new ArrayList<>(classes.values());
    return HEAD + declared + resources(code) + joined(all, closure.entities().resolve());
  }

  /** A line for each file that counts, sorted by name. */
  private static String resources(CountedCode code) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(code.resources())
        .forEach(
            (name, hash) ->
                text.append(RESOURCE)
                    .append(Quote.string(name))
                    .append(' ')
                    .append(hash)
                    .append('\n'));
    return text.toString();
  }

  private static String text(ClassText classText, Closure.Part part) {
    return part instanceof Closure.MethodPart method
        ? classText.part(method.owner(), method.method())
        : classText.unnamed(part.owner());
  }

  private static String joined(List<String> classes, Entities.Resolved names) {
    StringBuilder text = new StringBuilder();
    for (String one : classes) {
      text.append(names.in(one));
    }
    names.distinct().forEach((name, one) -> text.append(name).append(' ').append(one));
    return text.toString();
  }
}
