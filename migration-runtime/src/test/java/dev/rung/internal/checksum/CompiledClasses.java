package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** Classes by binary name, as a compiler wrote them. Immutable. */
record CompiledClasses(NavigableMap<String, byte[]> byName) implements ClassBytes {

  CompiledClasses {
    byName = new TreeMap<>(byName);
  }

  static CompiledClasses of(Map<String, byte[]> byName) {
    return new CompiledClasses(new TreeMap<>(byName));
  }

  @Override
  public byte[] read(String className) {
    return byName.get(className);
  }

  @Override
  public List<String> nestOf(String className) {
    List<String> nest = new ArrayList<>();
    if (byName.containsKey(className)) {
      nest.add(className);
    }
    nest.addAll(byName.subMap(className + "$", true, className + "%", false).keySet());
    return nest;
  }

  /** Those whose name passes: as the packages that are scanned. */
  CompiledClasses only(Predicate<String> names) {
    TreeMap<String, byte[]> some = new TreeMap<>(byName);
    some.keySet().removeIf(names.negate());
    return new CompiledClasses(some);
  }

  /** These with others, where the others' nests replace those of the same name. */
  CompiledClasses with(CompiledClasses others) {
    TreeMap<String, byte[]> all = new TreeMap<>(byName);
    all.keySet().removeIf(name -> others.byName.containsKey(name.split("\\$")[0]));
    all.putAll(others.byName);
    return new CompiledClasses(all);
  }

  /** Binary names of the classes that are annotated as migrations, sorted. */
  List<String> migrations() {
    List<String> migrations = new ArrayList<>();
    byName.forEach(
        (name, bytes) -> {
          ClassNode node = new ClassNode();
          new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
          for (AnnotationNode annotation :
              node.visibleAnnotations == null
                  ? List.<AnnotationNode>of()
                  : node.visibleAnnotations) {
            if (annotation.desc.endsWith("/Migration;")) {
              migrations.add(name);
            }
          }
        });
    return migrations;
  }
}
