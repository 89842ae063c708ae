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
   * @param uses what it uses, such as {@code app.Prices.gross}, with the simple name of the
   *     top-level class of each; at least one
   */
  public static Problem application(MigrationId id, String className, Map<String, String> uses) {
    String classes = classes(new TreeSet<>(uses.values()));
    return new Problem(
        ProblemCode.APPLICATION_CODE,
        id
            + " uses code of the application: later changes to it are not detected, and may change"
            + " what the migration does.",
        where(className, uses.keySet()),
        List.of(
            "copy what it needs into " + MigrationFacts.simpleName(className),
            "let that code count too: includes = " + classes,
            "if it may change as it likes: excludes = " + classes));
  }

  /** As in an annotation. */
  private static String classes(Set<String> simpleNames) {
    String list = String.join(".class, ", simpleNames) + ".class";
    return simpleNames.size() == 1 ? list : "{" + list + "}";
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

  /**
   * It runs scripts that its checksum does not cover.
   *
   * @param className binary name of the migration
   * @param paths of the scripts, from the root of the class path; at least one
   */
  public static Problem scripts(MigrationId id, String className, Collection<String> paths) {
    String home = DeclaredCode.path(className, "");
    Set<String> names = new TreeSet<>();
    for (String path : paths) {
      boolean beside = path.startsWith(home) && !home.isEmpty();
      names.add("\"" + (beside ? path.substring(home.length()) : "/" + path) + "\"");
    }
    String list = String.join(", ", names);
    return new Problem(
        ProblemCode.SCRIPT_NOT_COUNTED,
        id
            + " runs SQL whose later changes are not detected: its checksum does not cover the file.",
        where(className, paths),
        List.of("let it count: resources = " + (names.size() == 1 ? list : "{" + list + "}")));
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
