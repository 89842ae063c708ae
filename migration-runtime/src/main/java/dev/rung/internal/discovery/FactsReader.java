package dev.rung.internal.discovery;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.ReversibleMigration;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes facts of class files. What a class inherits is looked up in its own code source first, then
 * wherever the class loader has it. Used by one thread.
 */
final class FactsReader {
  private static final String FORWARD_ONLY = Type.getInternalName(ForwardOnlyMigration.class);
  private static final String REVERSIBLE = Type.getInternalName(ReversibleMigration.class);

  private final OpenSources sources;
  private final Map<String, @Nullable ClassFile> related = new HashMap<>();
  private final Map<String, String> modules = new HashMap<>();

  FactsReader(OpenSources sources) {
    this.sources = sources;
  }

  /**
   * The facts of a migration.
   *
   * @return null when the class file has no {@code @Migration}
   * @throws MigrationException UNREADABLE
   */
  @Nullable MigrationFacts read(CodeSource source, String entryName, byte[] bytes)
      throws IOException {
    ClassFile file = parse(source, entryName, bytes);
    Map<String, Object> values = file.migration();
    if (values == null || !SourceEntry.nameOfClass(file.name()).equals(entryName)) {
      return null;
    }
    return new MigrationFacts(
        file.name().replace('/', '.'),
        source.shown(),
        moduleOf(source, file.name()),
        String.valueOf(values.getOrDefault("version", "")),
        String.valueOf(values.getOrDefault("description", "")),
        texts(values.get("dependsOn")),
        texts(values.get("dependsOnIds")),
        Boolean.TRUE.equals(values.get("root")),
        !Boolean.FALSE.equals(values.get("retry")),
        traitsOf(source, file));
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static ClassFile parse(CodeSource source, String entryName, byte[] bytes) {
    try {
      return ClassFileReader.read(bytes);
    } catch (RuntimeException e) { // ASM throws many kinds on damaged or too new files
      throw new MigrationException(
          DiscoveryProblems.unreadableClass(entryName, source.shown(), e), e);
    }
  }

  /** The module that the nearest annotated package upwards names, in the same code source. */
  private String moduleOf(CodeSource source, String name) throws IOException {
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return MigrationId.DEFAULT_MODULE;
    }
    String packagePath = name.substring(0, slash);
    String key = source.shown() + '\n' + packagePath;
    String known = modules.get(key);
    if (known != null) {
      return known;
    }
    String entryName = packagePath + "/package-info.class";
    byte[] bytes = source.read(entryName);
    String declared = bytes == null ? null : parse(source, entryName, bytes).module();
    String module = declared != null ? declared : moduleOf(source, packagePath);
    modules.put(key, module);
    return module;
  }

  private Set<Trait> traitsOf(CodeSource source, ClassFile file) throws IOException {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (isPublic(source, file)) {
      traits.add(Trait.PUBLIC);
    }
    if (file.has(Opcodes.ACC_ABSTRACT) || file.has(Opcodes.ACC_INTERFACE)) {
      traits.add(Trait.ABSTRACT);
    }
    if (file.nestedInCode() || (file.outerName() != null && !file.has(Opcodes.ACC_STATIC))) {
      traits.add(Trait.INNER);
    }
    if (file.constructible()) {
      traits.add(Trait.CONSTRUCTIBLE);
    }
    addKinds(source, file, traits);
    return traits;
  }

  private boolean isPublic(CodeSource source, ClassFile file) throws IOException {
    ClassFile current = file;
    while (current != null && current.has(Opcodes.ACC_PUBLIC)) {
      if (!current.isNested()) {
        return true;
      }
      String outer = current.outerName();
      current = outer == null ? null : find(source, outer);
    }
    return false;
  }

  private void addKinds(CodeSource source, ClassFile file, Set<Trait> traits) throws IOException {
    Deque<ClassFile> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(file);
    while (!open.isEmpty()) {
      ClassFile current = open.remove();
      Deque<String> above = new ArrayDeque<>(current.interfaces());
      if (current.superName() != null) {
        above.add(current.superName());
      }
      for (String name : above) {
        if (name.equals(FORWARD_ONLY)) {
          traits.add(Trait.FORWARD_ONLY);
        } else if (name.equals(REVERSIBLE)) {
          traits.add(Trait.REVERSIBLE);
        } else if (!name.startsWith("java/") && seen.add(name)) {
          ClassFile found = find(source, name);
          if (found != null) {
            open.add(found);
          }
        }
      }
    }
  }

  private @Nullable ClassFile find(CodeSource from, String name) throws IOException {
    String key = from.shown() + '\n' + name;
    if (related.containsKey(key)) {
      return related.get(key);
    }
    String entryName = SourceEntry.nameOfClass(name);
    byte[] bytes = from.read(entryName);
    CodeSource source = bytes == null ? sources.withClass(entryName) : from;
    if (source != null && bytes == null) {
      bytes = source.read(entryName);
    }
    ClassFile file = source == null || bytes == null ? null : parse(source, entryName, bytes);
    related.put(key, file);
    return file;
  }
}
