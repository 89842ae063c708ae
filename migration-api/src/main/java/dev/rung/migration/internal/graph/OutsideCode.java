package dev.rung.migration.internal.graph;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is to say of a migration that uses code which its checksum knows by name only. The
 * compiler says it to the author, {@code validate} to whoever has the compiled classes. Pure.
 */
public final class OutsideCode {
  private OutsideCode() {}

  /**
   * It uses code of the application.
   *
   * @param className binary name of the migration
   * @param uses what it uses, such as {@code app.Prices.gross}; at least one
   */
  public static Problem application(MigrationId id, String className, Collection<String> uses) {
    String name = MigrationFacts.simpleName(className);
    return new Problem(
        ProblemCode.APPLICATION_CODE,
        id
            + " uses code of the application: later changes to it are not detected, and may change"
            + " what the migration does.",
        where(className, uses),
        List.of(
            "copy what it needs into " + name,
            "if it may change as it likes, put @SuppressWarnings(\""
                + ProblemCode.APPLICATION_CODE.id()
                + "\") on "
                + name));
  }

  /**
   * It uses what jOOQ generates from the schema.
   *
   * @param className binary name of the migration
   * @param classes what it uses, such as {@code app.db.Tables}; at least one
   */
  public static Problem generated(MigrationId id, String className, Collection<String> classes) {
    return generated(id + " uses", where(className, classes));
  }

  /**
   * Several use what jOOQ generates.
   *
   * @param users ids of migrations by the class that they use; at least one
   */
  public static Problem generated(Map<String, ? extends Collection<String>> users) {
    Set<String> ids = new TreeSet<>();
    List<String> where = new ArrayList<>();
    for (Map.Entry<String, ? extends Collection<String>> used : users.entrySet()) {
      ids.addAll(used.getValue());
      where.add(used.getKey() + "  used by " + String.join(", ", used.getValue()));
    }
    String who = ids.size() == 1 ? ids.iterator().next() + " uses" : ids.size() + " migrations use";
    return generated(who, where);
  }

  private static Problem generated(String whoUses, List<String> where) {
    return new Problem(
        ProblemCode.GENERATED_CODE,
        whoUses + " code that jOOQ generates: made anew, it may no longer be what was meant.",
        where,
        List.of("name tables and columns in the migration, as in table(name(\"customer\"))"));
  }

  private static List<String> where(String className, Collection<String> uses) {
    List<String> where = new ArrayList<>();
    where.add("in    " + className);
    for (String use : new TreeSet<>(uses)) {
      where.add((where.size() == 1 ? "uses  " : "      ") + use);
    }
    return where;
  }
}
