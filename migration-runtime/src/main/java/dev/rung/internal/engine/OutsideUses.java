package dev.rung.internal.engine;

import dev.rung.internal.checksum.OutsideReference;
import dev.rung.internal.checksum.ScriptCalls;
import dev.rung.internal.discovery.OutsideClasses;
import dev.rung.internal.discovery.OutsideClasses.Kind;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import dev.rung.migration.internal.graph.OutsideCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the checksums of the code cannot see: uses of code that is not scanned. */
final class OutsideUses {
  private final OutsideClasses classes;

  private OutsideUses(OutsideClasses classes) {
    this.classes = classes;
  }

  /**
   * A warning for each migration that uses the application's code or runs scripts that it does not
   * declare; one for all generated code.
   */
  static List<Problem> warnings(Code code, ClassLoader classLoader) {
    return new OutsideUses(new OutsideClasses(classLoader)).of(code);
  }

  /** Paths of scripts that are run and not declared. */
  private static Set<String> scripts(String text, MigrationFacts facts) {
    Set<String> scripts = new TreeSet<>();
    for (ScriptCalls.Call call : ScriptCalls.in(text, facts.className())) {
      scripts.add(DeclaredCode.path(call.anchor(), call.name()));
    }
    facts.code().resourcePaths(facts.className()).forEach(scripts::remove);
    return scripts;
  }

  private static String topLevel(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    int nested = simple.indexOf('$', 1);
    return nested < 0 ? simple : simple.substring(0, nested);
  }

  private List<Problem> of(Code code) {
    List<Problem> warnings = new ArrayList<>();
    Map<String, TreeSet<String>> generated = new TreeMap<>();
    for (Node node : code.graph().nodes()) {
      Map<String, String> application = new TreeMap<>();
      for (OutsideReference use : code.checksums().of(node.id()).outside()) {
        Kind kind =
            use.isUsed() ? classes.kind(use.className(), node.facts().source()) : Kind.LIBRARY;
        if (kind == Kind.APPLICATION) {
          application.put(use.toString(), topLevel(use.className()));
        } else if (kind == Kind.GENERATED) {
          String id = node.id().toString();
          generated.computeIfAbsent(use.className(), name -> new TreeSet<>()).add(id);
        }
      }
      String className = node.facts().className();
      if (!application.isEmpty()) {
        warnings.add(OutsideCode.application(node.id(), className, application));
      }
      Set<String> scripts = scripts(code.checksums().of(node.id()).text(), node.facts());
      if (!scripts.isEmpty()) {
        warnings.add(OutsideCode.scripts(node.id(), className, scripts));
      }
    }
    if (!generated.isEmpty()) {
      warnings.add(OutsideCode.generated(generated));
    }
    return warnings;
  }
}
