package dev.rung.migration.internal.graph;

import java.util.Set;

/** What code that jOOQ generates from a schema looks like. */
public final class GeneratedCode {
  private static final String HOME = "jooq.impl."; // wherever shading has put it

  private static final Set<String> BASES =
      Set.of(
          "TableImpl",
          "SchemaImpl",
          "CatalogImpl",
          "UDTImpl",
          "TableRecordImpl",
          "UpdatableRecordImpl",
          "UDTRecordImpl",
          "EmbeddableRecordImpl",
          "AbstractRoutine",
          "DAOImpl");

  private static final Set<String> HOLDERS =
      Set.of("Tables", "Keys", "Indexes", "Sequences", "Routines", "UDTs", "Domains");

  private GeneratedCode() {}

  /** Whether only generated classes extend that one, by its qualified name. */
  public static boolean isBase(String className) {
    int simple = className.lastIndexOf('.') + 1;
    return BASES.contains(className.substring(simple))
        && className.substring(0, simple).endsWith(HOME);
  }

  /** Whether it is the interface of generated enums, by its qualified name. */
  public static boolean isEnum(String interfaceName) {
    return interfaceName.endsWith("jooq.EnumType");
  }

  /** Whether generated classes with nothing but static members have that simple name. */
  public static boolean isHolder(String simpleName) {
    return HOLDERS.contains(simpleName);
  }
}
