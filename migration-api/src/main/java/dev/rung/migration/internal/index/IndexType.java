package dev.rung.migration.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One module of an index as a type. Compilers let a processor list the types of a package of the
 * class path, but not the resources there; so this is how a compilation learns which migrations
 * other jars have. The type has the text of the index as constants and nothing else.
 *
 * @param name simple name in {@link #PACKAGE}: the module, and a hash of the name of its first
 *     migration's class, so that types of two jars have two names
 * @param root the package that its migrations have in common; empty when they have none
 * @param entries the migrations of the module
 */
public record IndexType(String name, String root, List<IndexEntry> entries) {

  /** The package of all such types. Nothing else lies there. */
  public static final String PACKAGE = "dev.rung.generated";

  /** In bytes, a character takes up to three, and a class file's constant holds 65,535. */
  private static final int MOST_CHARACTERS = 20_000;

  /** The types for an index, one for each of its modules, sorted by name. */
  public static List<IndexType> of(MigrationIndex index) {
    Map<String, List<IndexEntry>> modules = new TreeMap<>();
    for (IndexEntry entry : index.entries()) {
      String module = entry.id().substring(0, Math.max(0, entry.id().indexOf(':')));
      List<IndexEntry> entries = modules.get(module);
      if (entries == null) {
        entries = new ArrayList<>();
        modules.put(module, entries);
      }
      entries.add(entry);
    }
    List<IndexType> types = new ArrayList<>();
    for (Map.Entry<String, List<IndexEntry>> module : modules.entrySet()) {
      types.add(of(module.getKey(), module.getValue()));
    }
    return types;
  }

  private static IndexType of(String module, List<IndexEntry> entries) {
    String root = packageOf(entries.get(0).className());
    for (IndexEntry entry : entries) {
      root = common(root, packageOf(entry.className()));
    }
    String hash = Integer.toHexString(entries.get(0).className().hashCode());
    String name = module.replace('-', '_') + "_" + "0".repeat(8 - hash.length()) + hash;
    return new IndexType(name, root, List.copyOf(entries));
  }

  private static String common(String one, String other) {
    String root = one;
    while (!root.isEmpty() && !(other + ".").startsWith(root + ".")) {
      root = packageOf(root);
    }
    return root;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** The constants of the type: an index, cut into pieces that fit. */
  public List<String> texts() {
    String text = new MigrationIndex(entries, List.of()).write();
    List<String> texts = new ArrayList<>();
    for (int start = 0; start < text.length(); start += MOST_CHARACTERS) {
      texts.add(text.substring(start, Math.min(text.length(), start + MOST_CHARACTERS)));
    }
    return texts;
  }

  /**
   * Reads a type back.
   *
   * @param texts its constants, in order
   * @return null when they are none, or of a form that another version of Rung wrote
   */
  public static @Nullable IndexType read(List<String> texts) {
    MigrationIndex index = MigrationIndex.parse(String.join("", texts));
    List<IndexType> types = index == null ? List.of() : of(index);
    return types.size() == 1 ? types.get(0) : null;
  }
}
