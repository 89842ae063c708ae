package dev.rung.processor;

import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.IndexType;
import dev.rung.migration.internal.index.MigrationIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index and, beside it, a type for each module, as resources: no round follows, and no
 * compiler warns that a class came in the last one.
 */
final class IndexFiles {
  private final Output output;
  private final @Nullable MigrationIndex former;

  /**
   * Takes the index that a former compilation wrote.
   *
   * @param former null when there is none
   */
  IndexFiles(Output output, @Nullable MigrationIndex former) {
    this.output = output;
    this.former = former;
  }

  /**
   * Whether a class of the former index still lies in the output and the compiler does not see it:
   * then the output is not on the class path, and the index is of a part only.
   */
  boolean isOfPart(Elements elements) {
    if (former == null) {
      return false;
    }
    for (IndexEntry entry : former.entries()) {
      String name = entry.className();
      int dot = name.lastIndexOf('.');
      if (elements.getTypeElement(name.replace('$', '.')) == null
          && output.has(name.substring(0, Math.max(0, dot)), name.substring(dot + 1) + ".class")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes them in place of the former ones.
   *
   * @param withTypes false in a named Java module, where two jars may not share a package, and for
   *     an index of a part, since a type is taken for all of its module
   * @param origins the classes that they were made of
   */
  void write(MigrationIndex index, boolean withTypes, Collection<? extends Element> origins)
      throws IOException {
    Map<String, List<String>> types = new LinkedHashMap<>();
    if (former != null) {
      for (IndexType type : IndexType.of(former)) {
        if (output.has(IndexType.PACKAGE, type.name() + ".class")) {
          // A processor can delete no file, and a module that has moved must not be there twice.
          types.put(type.name(), List.of());
        }
      }
    }
    if (withTypes) {
      for (IndexType type : IndexType.of(index)) {
        types.put(type.name(), type.texts());
      }
    }
    byte[] text = index.write().getBytes(StandardCharsets.UTF_8);
    output.write("", MigrationIndex.RESOURCE, text, origins);
    for (Map.Entry<String, List<String>> type : types.entrySet()) {
      byte[] bytes = ConstantsClass.bytes(IndexType.PACKAGE + "." + type.getKey(), type.getValue());
      output.write(IndexType.PACKAGE, type.getKey() + ".class", bytes, origins);
    }
  }
}
