package dev.rung.internal.engine;

import dev.rung.internal.checksum.OutsideReference;
import dev.rung.internal.discovery.OutsideClasses;
import dev.rung.internal.discovery.OutsideClasses.Kind;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import dev.rung.migration.internal.graph.OutsideCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the checksums of the code cannot see: uses of code that is not scanned. */
final class OutsideUses {
  private final OutsideClasses classes;

  private OutsideUses(OutsideClasses classes) {
    this.classes = classes;
  }

  /** A warning for each migration that uses the application's code; one for all generated code. */
  static List<Problem> warnings(Code code, ClassLoader classLoader) {
    return new OutsideUses(new OutsideClasses(classLoader)).of(code);
  }

  private List<Problem> of(Code code) {
    List<Problem> warnings = new ArrayList<>();
    Map<String, TreeSet<String>> generated = new TreeMap<>();
    for (Node node : code.graph().nodes()) {
      List<String> application = new ArrayList<>();
      for (OutsideReference use : code.checksums().of(node.id()).outside()) {
        Kind kind =
            use.isUsed() ? classes.kind(use.className(), node.facts().source()) : Kind.LIBRARY;
        if (kind == Kind.APPLICATION) {
          application.add(use.toString());
        } else if (kind == Kind.GENERATED) {
          String id = node.id().toString();
          generated.computeIfAbsent(use.className(), name -> new TreeSet<>()).add(id);
        }
      }
      if (!application.isEmpty()) {
        String className = node.facts().className();
        warnings.add(OutsideCode.application(node.id(), className, application));
      }
    }
    if (!generated.isEmpty()) {
      warnings.add(OutsideCode.generated(generated));
    }
    return warnings;
  }
}
